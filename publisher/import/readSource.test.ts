import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticle } from './html/readArticlePage'
import { readSource } from './readSource'

const page = (file: string) => readFileSync(join(import.meta.dirname, 'pages', file))

test.each([
  { file: 'full.txt', kind: 'text' },
  { file: 'full.html', kind: 'page' },
  { file: 'chinese.html', kind: 'page' },
  { file: 'article-english.html', kind: 'article' },
  { file: 'article-135.html', kind: 'article' },
  { file: 'article-xiumi.html', kind: 'article' },
])('$file is recognised as $kind', ({ file, kind }) => {
  expect(readSource(page(file)).kind).toBe(kind)
})

test('what it is may be said', () => {
  expect(readSource(page('full.html'), 'text').lines[0]?.text).toMatch(/^<!DOCTYPE/)
})

test.each([
  {
    file: 'full.html',
    facts: { title: undefined, siteName: undefined, address: 'https://sampledoctor.example/info/1026/1087.htm' },
  },
  {
    file: 'chinese.html',
    facts: {
      title: '欧阳示例教授｜灯下的手',
      siteName: undefined,
      address: 'https://sample.example/interviews/deng-xia-de-shou.html',
    },
  },
  {
    file: 'article-english.html',
    facts: {
      title: 'Dr. Lu Sample | The Clock Above the Door',
      siteName: 'SampleDoctor',
      author: 'Ann Sample',
      datePublished: '2025-03-06',
      address: 'https://mp.weixin.qq.com/s?__biz=MzIAAAAAAA==&mid=2247480001&idx=1&sn=0123456789abcdef0123456789abcdef',
      cover: 'https://mmbiz.qpic.cn/sz_mmbiz_jpg/SampleCover/0?wx_fmt=jpeg',
    },
  },
  {
    file: 'article-135.html',
    facts: {
      title: '周一川教授：把听诊器还给时间',
      siteName: '示例医生',
      author: undefined,
      datePublished: '2025-04-02',
      address: 'https://mp.weixin.qq.com/s/SampleSampleSample0135',
    },
  },
  {
    file: 'article-xiumi.html',
    facts: {
      title: '专访｜二十七支铅笔',
      siteName: '示例医生',
      author: '示例记者',
      datePublished: '2025-05-01',
      address: 'https://mp.weixin.qq.com/s?__biz=MzIAAAAAAA==&mid=2247480002&idx=1&sn=fedcba9876543210fedcba9876543210',
    },
  },
])('what $file says of itself', ({ file, facts }) => {
  expect(readSource(page(file)).facts).toEqual(facts)
})

test('an article from its parts is the same as from its page', () => {
  const { lines, facts } = readSource(page('article-135.html'))
  const [, content = ''] =
    /(<section data-role="outer"[\s\S]*<\/section>)<\/div>\s*<script>/.exec(page('article-135.html').toString()) ?? []
  const read = readArticle({
    title: ' 周一川教授：把听诊器还给时间',
    content,
    account: '示例医生',
    author: '',
    datePublished: '2025-04-02',
    address: 'http://mp.weixin.qq.com/s/SampleSampleSample0135#rd',
  })
  expect(read.lines).toEqual(lines)
  expect(read.facts).toEqual(facts)
})

test('an article whose text is only in its scripts is read from there', () => {
  const html =
    "<div id=\"js_content\"></div><script>var msg_title = 'A'; x = { content_noencode: JsDecode('\\x3cp\\x3eText \\x26amp; more\\x3c/p\\x3e') }</script>"
  expect(readSource(Buffer.from(html)).lines.map(({ text }) => text)).toEqual(['A', 'Text & more'])
})

test('an article’s time is that of Shanghai', () => {
  const html = '<div id="js_content"><p>a</p></div><script>var ct = "1741190399";</script>'
  expect(readSource(Buffer.from(html)).facts.datePublished).toBe('2025-03-05')
})

test.each([
  {
    html: '<html><body id="activity-name">环境异常，完成验证后即可继续访问</body></html>',
    message: 'check for robots',
  },
  {
    html: '<html><script>var msg_title = "x"</script><p>该内容已被发布者删除</p></html>',
    message: 'the article was withdrawn',
  },
  {
    html: '<html><script>window.cgiDataNew = {}; window.picture_page_info_list = []</script></html>',
    message: 'pictures or a short message only',
  },
  { html: '<html><h1 id="activity-name">x</h1></html>', message: 'no “js_content”' },
  {
    html: 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;',
    message: 'a web archive (MHTML)',
  },
  { html: '%PDF-1.7', message: 'a PDF or a Word document' },
  { html: 'PK\u0003\u0004', message: 'a PDF or a Word document' },
  { html: 'bplist00', message: 'a web archive of Safari' },
])('$message', ({ html, message }) => {
  expect(() => readSource(Buffer.from(html))).toThrow(message)
})
