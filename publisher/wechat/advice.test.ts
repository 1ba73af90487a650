import { expect, test } from 'vitest'
import { advice, refusedAddress } from './advice'
import { accountVariables as variables } from './readWechatSettings'

test.each([
  ['invalid ip 182.150.41.147 ipv6 ::ffff:182.150.41.147, not in whitelist rid: 6', '182.150.41.147'],
  ['invalid ip 113.109.22.238, not in whitelist hint: [Z07831501]', '113.109.22.238'],
  ['invalid ip 2001:db8::1, not in whitelist', '2001:db8::1'],
  ['invalid ip, not in whitelist', undefined],
])('“%s” names %s', (errmsg, address) => {
  expect(refusedAddress(errmsg)).toBe(address)
})

test('an unknown code is told as it came, with where to look it up', () => {
  expect(advice(61016, { errmsg: 'e', variables })).toBe(
    'WeChat refused with error 61016: “e”. Its meaning is listed at developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html',
  )
})

test('the same code is another fault where a token is asked for', () => {
  expect(advice(40001, { errmsg: '', variables }, true)).toContain('the AppSecret is not this account’s')
  expect(advice(40001, { errmsg: '', variables })).toContain('refuses the access token twice')
})

test.each([
  { code: 40164, zh: '请公众号管理员把这个地址加入 API IP 白名单' },
  { code: 45009, zh: '今天的调用次数已用完，请明天再运行' },
  { code: 48001, zh: '请管理员完成认证' },
])('what an administrator has to mend after error $code is said in Chinese, too', ({ code, zh }) => {
  expect(advice(code, { errmsg: '', variables })).toContain(zh)
})
