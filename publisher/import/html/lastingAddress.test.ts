import { expect, test } from 'vitest'
import { lastingAddress } from './lastingAddress'

test.each([
  { written: 'https://mp.weixin.qq.com/s/AbCd_EfGh-1234', address: 'https://mp.weixin.qq.com/s/AbCd_EfGh-1234' },
  { written: 'http://mp.weixin.qq.com/s/AbCdEfGh1234?scene=1#rd', address: 'https://mp.weixin.qq.com/s/AbCdEfGh1234' },
  {
    written: 'http://mp.weixin.qq.com/s?__biz=MzI==&mid=22&idx=1&sn=ab&chksm=cd&scene=27#wechat_redirect',
    address: 'https://mp.weixin.qq.com/s?__biz=MzI==&mid=22&idx=1&sn=ab',
  },
  { written: 'https://mp.weixin.qq.com/s?__biz=MzI==&mid=22', address: undefined },
  {
    written: 'http://mp.weixin.qq.com/mp/appmsg/show?__biz=M&appmsgid=2&itemidx=1&sign=4&x=y',
    address: 'https://mp.weixin.qq.com/mp/appmsg/show?__biz=M&appmsgid=2&itemidx=1&sign=4',
  },
  { written: 'https://mp.weixin.qq.com/mp/profile_ext?action=home', address: undefined },
  { written: 'https://mp.weixin.qq.com.evil.example/s/AbCdEfGh1234', address: undefined },
  { written: 'javascript:alert(1)', address: undefined },
  { written: '', address: undefined },
])('$written', ({ written, address }) => {
  expect(lastingAddress(written)).toBe(address)
})
