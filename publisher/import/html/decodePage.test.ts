import { expect, test } from 'vitest'
import { decodePage } from './decodePage'

/** 医生 in GB 18030. */
const gb = [0xd2, 0xbd, 0xc9, 0xfa]

test.each([
  { what: 'UTF-8', bytes: Buffer.from('医生'), text: '医生' },
  {
    what: 'UTF-8 that says it is something else',
    bytes: Buffer.from('<meta charset="gb2312">医生'),
    text: '<meta charset="gb2312">医生',
  },
  { what: 'UTF-16 with its byte order mark', bytes: Buffer.from('\ufeff医生', 'utf16le'), text: '医生' },
  {
    what: 'a named character set',
    bytes: Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
      Buffer.from(gb),
    ]),
    text: '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">医生',
  },
  { what: 'GB 18030 without a word', bytes: Buffer.from(gb), text: '医生' },
  {
    what: 'a character set that nobody knows',
    bytes: Buffer.concat([Buffer.from('<meta charset=klingon>'), Buffer.from(gb)]),
    text: '<meta charset=klingon>医生',
  },
  { what: 'nothing', bytes: Buffer.from(''), text: '' },
])('$what', ({ bytes, text }) => {
  expect(decodePage(bytes)).toBe(text)
})
