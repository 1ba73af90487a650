import { expect, test } from 'vitest'
import { safeLink } from './safeLink'

const page = 'https://site.example/a/b.htm'

test.each([
  { written: 'https://other.example/x?y=1#z', href: 'https://other.example/x?y=1#z' },
  { written: ' c.htm ', href: 'https://site.example/a/c.htm' },
  { written: '//other.example/', href: 'https://other.example/' },
  { written: 'mailto:a@b.example', href: 'mailto:a@b.example' },
  { written: 'https://site.example/a(b)', href: 'https://site.example/a%28b%29' },
  { written: '#top', href: undefined },
  { written: '', href: undefined },
])('$written leads to $href', ({ written, href }) => {
  expect(safeLink(written, page)).toEqual(href === undefined ? {} : { href })
})

test.each([
  { written: 'javascript:alert(1)', problem: 'a “javascript:” link: its words stay, without it' },
  { written: 'JaVa\tScRiPt:alert(1)', problem: 'a “javascript:” link: its words stay, without it' },
  { written: '\u0001javascript:alert(1)', problem: 'a “javascript:” link: its words stay, without it' },
  { written: 'data:text/html;base64,PHNjcmlwdD4=', problem: 'a “data:” link: its words stay, without it' },
  { written: 'vbscript:x', problem: 'a “vbscript:” link: its words stay, without it' },
  { written: 'file:///etc/passwd', problem: 'a “file:” link: its words stay, without it' },
  { written: 'mailto:', problem: 'a “mailto:” link: its words stay, without it' },
  { written: 'https://name:word@site.example/', problem: 'a “https:” link: its words stay, without it' },
  {
    written: 'http://old.example/x',
    problem: 'a link to http://old.example/x: only https is allowed; its words stay, without it',
  },
  { written: 'https://', problem: 'a link to “https://”: its words stay, without it' },
])('$written leads nowhere, which is reported', ({ written, problem }) => {
  expect(safeLink(written, page)).toEqual({ problem })
})

test('a relative link of a page that does not say where it is from is reported', () => {
  expect(safeLink('c.htm', undefined)).toEqual({ problem: 'a link to “c.htm”: its words stay, without it' })
})
