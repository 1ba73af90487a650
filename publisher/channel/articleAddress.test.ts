import { expect, test } from 'vitest'
import { articleAddress, frontMatterAddress } from './articleAddress'

const long = { form: 'long', key: '2247493407/1/41b8782a' }

test.each([
  ['https://mp.weixin.qq.com/s?__biz=Mzk0==&mid=2247493407&idx=1&sn=41b8782a', long],
  ['http://mp.weixin.qq.com/s?__biz=Mzk0==&mid=2247493407&idx=1&sn=41b8782a&chksm=c2e1#rd', long],
  ['https://mp.weixin.qq.com/s/?sn=41b8782a&scene=21&idx=1&mid=2247493407#wechat_redirect', long],
  ['http://mp.weixin.qq.com/s?__biz=Mzk0==&amp;mid=2247493407&amp;idx=1&amp;sn=41b8782a', long],
  [' HTTPS://MP.WEIXIN.QQ.COM:443/s?mid=2247493407&idx=1&sn=41b8782a ', long],
  ['http://mp.weixin.qq.com/mp/appmsg/show?__biz=M&appmsgid=2247493407&itemidx=1&sign=41b8782a', long],
  ['https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag', { form: 'short', key: 'LmWJGCLyddA9sAM7arYpag' }],
  ['https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag?from=x#rd', { form: 'short', key: 'LmWJGCLyddA9sAM7arYpag' }],
])('%s names an article', (address, expected) => {
  expect(articleAddress(address)).toEqual(expected)
})

test.each([
  'https://example.com/s/LmWJGCLyddA9sAM7arYpag',
  'https://mp.weixin.qq.com.example.com/s/LmWJGCLyddA9sAM7arYpag',
  'https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=M',
  'https://mp.weixin.qq.com/s?__biz=M&tempkey=abc',
  'https://mp.weixin.qq.com/s?mid=1&idx=1',
  'https://mp.weixin.qq.com/s/',
  'mp.weixin.qq.com/s/abc',
  '',
])('“%s” names none', (address) => {
  expect(articleAddress(address)).toBeUndefined()
})

test('the short word keeps its case, which tells articles apart', () => {
  expect(articleAddress('https://mp.weixin.qq.com/s/aB')).not.toEqual(articleAddress('https://mp.weixin.qq.com/s/Ab'))
})

test('front matter takes https, without the marks of HTML', () => {
  expect(frontMatterAddress(' http://mp.weixin.qq.com/s?mid=1&amp;idx=1 ')).toBe(
    'https://mp.weixin.qq.com/s?mid=1&idx=1',
  )
})
