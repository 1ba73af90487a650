import { expect, test } from 'vitest'
import { scriptHtml, scriptValue } from './scriptValues'

test.each([
  { script: "var msg_title = 'A title'.html(false);", name: 'msg_title', value: 'A title' },
  { script: 'var nickname = htmlDecode("A &amp; B");', name: 'nickname', value: 'A & B' },
  { script: 'var sn = "" || "abc" || "";', name: 'sn', value: 'abc' },
  { script: "x = { title: JsDecode('\\x26lt;b\\x26gt; \\u4e00'), y: 1 }", name: 'title', value: '<b> 一' },
  { script: "{ create_time:'2025-05-01 09:30' }", name: 'create_time', value: '2025-05-01 09:30' },
  { script: "var my_title = 'no'; var title = 'yes';", name: 'title', value: 'yes' },
  { script: 'var title = "";', name: 'title', value: '' },
  { script: "var title = 'It\\'s &quot;so&quot; &#39;here&#x27;';", name: 'title', value: "It's \"so\" 'here'" },
  { script: 'var title = name + "x";', name: 'title', value: '' },
  { script: 'var title = "&#1114112;&unknown;";', name: 'title', value: '&unknown;' },
])('$script gives $name the value “$value”', ({ script, name, value }) => {
  expect(scriptValue(script, name)).toBe(value)
})

test('a value that is HTML keeps its character references', () => {
  expect(scriptHtml("content_noencode: JsDecode('\\x3cp\\x3e1 &lt; 2\\x3c/p\\x3e')", 'content_noencode')).toBe(
    '<p>1 &lt; 2</p>',
  )
})
