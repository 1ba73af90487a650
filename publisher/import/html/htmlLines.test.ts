import { expect, test } from 'vitest'
import type { Line } from '../readPage'
import { htmlLines } from './htmlLines'
import { parseHtml } from './parseHtml'

const read = (html: string) => htmlLines(parseHtml(html), 'https://site.example/a/b.htm')

/** A line with its marks written into it, `*emphasis*`, `**strong**`, `[link](address)`, and its look behind it. */
function shown({ text, marks = [], pictures, look = {} }: Line): string {
  const signs = { emphasis: ['*', '*'], strong: ['**', '**'], link: ['[', ']'] } as const
  let cursor = 0
  const parts = marks.flatMap((mark) => {
    const before = text.slice(cursor, mark.start)
    cursor = mark.end
    const [open, close] = signs[mark.type]
    return [before, open, text.slice(mark.start, mark.end), close, mark.type === 'link' ? `(${mark.href})` : '']
  })
  const address = pictures ? ` ${pictures.flatMap(({ addresses }) => addresses).join(' ')}` : ''
  const looks = Object.entries(look).map(([name, value]) =>
    value === true
      ? ` ${name}`
      : ` ${name} ${typeof value === 'object' ? (value.ordered ? 'ordered' : 'plain') : value}`,
  )
  return `${[...parts, text.slice(cursor)].join('')}${address}${looks.length > 0 ? ` {${looks.join(',').trim()}}` : ''}`
}

test.each([
  {
    what: 'paragraphs and line breaks',
    html: '<p>One\n two</p>Three<br>Four<div>Five</div>',
    lines: ['One two', 'Three', 'Four', 'Five'],
  },
  { what: 'empty paragraphs', html: '<p>&nbsp;</p><p><span><br></span></p><p>\u200b</p><p>A</p>', lines: ['A'] },
  { what: 'spaces of every kind', html: '<p>&nbsp;A&nbsp;&nbsp;b\u00ad</p><p>　　清晨</p>', lines: ['A b', '清晨'] },
  { what: 'spans inside spans', html: '<p><span><span>He</span>llo</span><span> you</span></p>', lines: ['Hello you'] },
  {
    what: 'bold and italic by tag and by style',
    html: '<p>a <b>b <i>c</i></b> <em>d</em> <span style="font-weight:700">e</span></p>',
    lines: ['a **b c** *d* **e**'],
  },
  { what: 'bold cut into pieces', html: '<p>a <strong>b</strong><strong> c</strong>.</p>', lines: ['a **b c**.'] },
  {
    what: 'bold switched off inside bold',
    html: '<p><b>a <span style="font-weight: normal">b</span></b></p>',
    lines: ['**a** b'],
  },
  { what: 'spaces at the ends of a mark', html: '<p>a<b> b </b>c</p>', lines: ['a **b** c'] },
  {
    what: 'links, relative ones too',
    html: '<p><a href="../c.htm">c</a> <a href="mailto:a@b.example">d</a></p>',
    lines: ['[c](https://site.example/c.htm) [d](mailto:a@b.example)'],
  },
  {
    what: 'links that must not be',
    html: '<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="http://a.example/">c</a> <a>d</a></p>',
    lines: ['a b c d'],
  },
  {
    what: 'headings by tag and by weight',
    html: '<h2>Part</h2><p>Text text.</p><p><strong>Title</strong></p><p>Text.</p><p><b>A sentence.</b></p>',
    lines: ['Part {heading 2}', 'Text text.', '**Title** {heading 7}', 'Text.', '**A sentence.**'],
  },
  {
    what: 'a number set beside its title',
    html: '<section><strong>01</strong></section><section><strong>Rain</strong></section><p>Text.</p>',
    lines: ['01 Rain {heading 7}', 'Text.'],
  },
  {
    what: 'lists',
    html: '<ul><li>a</li><li><p>b</p></li></ul><ol><li>c</li></ol>',
    lines: ['a {list plain}', 'b {list plain}', 'c {list ordered}'],
  },
  { what: 'quotations', html: '<blockquote><p>a</p></blockquote><p>b</p>', lines: ['a {quotation}', 'b'] },
  {
    what: 'pictures with captions that look like ones',
    html: '<p><img src="a.jpg"></p><p style="font-size:12px;color:#888">By the river</p><p>Text that follows.</p><figure><img src="b.jpg"><figcaption>Two</figcaption></figure>',
    lines: ['[image] a.jpg', 'By the river {caption}', 'Text that follows.', '[image] b.jpg', 'Two {caption}'],
  },
  {
    what: 'a caption that is only grey, one that is only small, and bold words that are none',
    html: '<p>Text as long as most of the page is.</p><img src="a.jpg"><p><span style="color:#999">Grey</span></p><img src="b.jpg"><p style="font-size:13px">Small</p><img src="c.jpg"><p style="font-size:12px"><b>Bold</b></p>',
    lines: [
      ...[
        'Text as long as most of the page is.',
        '[image] a.jpg',
        'Grey {caption}',
        '[image] b.jpg',
        'Small {caption}',
      ],
      ...['[image] c.jpg', '**Bold** {heading 7}'],
    ],
  },
  {
    what: 'words below a picture that look like the rest of the page',
    html: '<div style="color:#888;font-size:14px"><p>Text as long as most of the page is.</p><img src="a.jpg"><p>And on it goes</p></div>',
    lines: ['Text as long as most of the page is.', '[image] a.jpg', 'And on it goes'],
  },
  {
    what: 'a picture whose sources are chosen by the browser',
    html: '<picture><source data-srcset="a-small.webp 400w, a.webp 1600w" media="x"><source srcset="b.webp"><img class="lazy" src="blank.gif" alt="A river"></picture>',
    lines: ['[image] a.webp b.webp blank.gif'],
  },
  {
    what: 'small words that are no caption',
    html: '<p style="font-size:12px">Small</p><p>Text.</p>',
    lines: ['Small', 'Text.'],
  },
  { what: 'a picture inside a paragraph', html: '<p>a <img src="a.jpg"> b</p>', lines: ['a', '[image] a.jpg', 'b'] },
  {
    what: 'the address of a picture that is loaded late',
    html: '<img src="blank.gif" data-src="a.jpg"><img data-original="b.jpg" src="x.gif"><img srcset="c.jpg 1x, d.jpg 2x" src="c.jpg">',
    lines: ['[image] a.jpg blank.gif', '[image] b.jpg x.gif', '[image] d.jpg c.jpg'],
  },
  {
    what: 'ornaments and pictures without an address',
    html: '<p>a<img src="i.gif" width="16"><img src="" alt="x"><img src="l.png" style="height: 2px">b</p>',
    lines: ['ab'],
  },
  {
    what: 'the cells of a table of data and of a layout',
    html: '<table><tr><td>a</td><td>b</td></tr><tr><td><p>c</p></td><td><p>d</p></td></tr></table>',
    lines: ['a b', 'c', 'd'],
  },
  {
    what: 'what is no text',
    html: '<p>a</p><script>b</script><style>c</style><noscript>d</noscript><template>e</template><svg><text>f</text></svg><!-- g --><textarea>h</textarea><math><mi>i</mi></math>',
    lines: ['a'],
  },
  {
    what: 'what is hidden',
    html: '<p>a</p><p style="display: none !important">b</p><p hidden>c</p><div style="visibility:hidden">d</div>',
    lines: ['a', 'd'],
  },
  { what: 'tags that are not closed', html: '<div><p>a<b>b<p>c', lines: ['a**b**', '**c** {heading 7}'] },
])('$what', ({ html, lines }) => {
  expect(read(html).lines.map(shown)).toEqual(lines)
})

test('lines are counted as they come', () => {
  expect(read('<p>a</p><p></p><p>b</p>').lines.map(({ number }) => number)).toEqual([1, 2])
})

test.each([
  {
    html: '<svg><foreignObject><section style="background-image: url(&quot;a.jpg&quot;)"></section></foreignObject></svg>',
  },
  { html: '<svg><image href="a.jpg" width="1080"/></svg>' },
  { html: '<svg><g><text>Words in a drawing</text></g></svg>' },
])('a drawing that holds words or pictures is named: $html', ({ html }) => {
  expect(read(`<p>a</p>${html}<svg width="20"><path d="M0 0"/></svg>`).leftOut).toEqual([
    'a drawing with words or pictures',
  ])
})

test('a picture behind the text is named, a shade of colour is not', () => {
  const html =
    '<section style="background-image: url(https://a.example/b.jpg)"></section><p style="background: #eee">a</p><p style="background:url(data:image/png;base64,AA)">b</p>'
  expect(read(html).leftOut).toEqual(['a picture behind the text'])
})

test('what has no words is named, and how often', () => {
  const html =
    '<video></video><iframe src="x"></iframe><iframe></iframe><p><a href="javascript:x">a</a></p><mpvoice></mpvoice>'
  expect(read(html).leftOut).toEqual([
    'a video',
    'an embedded page or video (2 times)',
    'a “javascript:” link: its words stay, without it',
    'a recording',
  ])
})

test('a name given by a camera says nothing of what is to be seen', () => {
  const alts = ['IMG_2034.JPG', '图片', 'A river at dusk', '640', '河边的窗'].map(
    (alt) => `<img src="a.jpg" alt="${alt}">`,
  )
  const pictures = read(alts.join('')).lines.flatMap((line) => line.pictures ?? [])
  expect(pictures.map(({ alt }) => alt)).toEqual(['', '', 'A river at dusk', '', '河边的窗'])
})

test('a page nested deeper than a call stack is refused in words', () => {
  const deep = '<div>'.repeat(100_000)
  expect(() => read(`${deep}a`)).toThrow(/nested thousands deep/)
})
