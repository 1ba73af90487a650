import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomLine } from './randomText'
import { readSource } from './readSource'
import { recognisePage } from './recognisePage'
import { readTextPage } from './sourcePage'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A line cut into words, each perhaps in spans of its own, with the spaces that a content system makes of them. */
const markup = fc.record({
  space: fc.constantFrom(' ', '&nbsp;', ' \n  ', '&nbsp; ', '\u3000'),
  wrap: fc.constantFrom(
    (html: string) => html,
    (html: string) => `<span style="font-family: 宋体; font-size: 14px;">${html}</span>`,
    (html: string) => `<span><span>${html}</span></span>`,
    (html: string) => `<font color="#333333">${html}</font>`,
    (html: string) => `<span leaf="">${html}</span>`,
  ),
  block: fc.constantFrom(
    (html: string) => `<p>${html}</p>`,
    (html: string) => `<div class="p">${html}</div>\n`,
    (html: string) => `<section><section>${html}</section></section>`,
    (html: string) => `<table><tbody><tr><td><p>${html}</p></td></tr></tbody></table>`,
    (html: string) => `${html}<br><br>`,
    (html: string) => `<p>&nbsp;</p><p style="text-indent: 2em">${html}<br></p><p></p>`,
    (html: string) => `<p>${html}<!-- end --></p><script>var x = "<p>no text</p>"</script>`,
  ),
})

test('whatever markup a page’s lines are in, its HTML is the interview that its text is', () => {
  const turns = fc.array(fc.tuple(randomLine, randomLine), { maxLength: 3 })
  fc.assert(
    fc.property(
      randomLine,
      fc.array(randomLine, { minLength: 1, maxLength: 6 }),
      turns,
      fc.array(markup, { minLength: 1, maxLength: 4 }),
      (headline, text, conversation, looks) => {
        const lines = [
          'Sample Site',
          `Dr. Lu Sample | ${headline}`,
          'Update time:2024-11-20Visits:456',
          'Lu Sample, MD, Tutor, Department of Urology, Hill Hospital',
          ...['Brief:', 'He learned it.', 'Introduction', 'It begins here, with a sentence.'],
          ...text,
          ...conversation.flatMap(([question, answer]) => ['SampleSite.cn', question, 'Lu Sample', answer]),
          'Previous article:没有了! Next article:没有了!',
        ]
        const html = lines.map((line, index) => {
          const { space, wrap, block } = looks[index % looks.length] ?? {}
          const words = line.split(' ').map((word) => (wrap ? wrap(escaped(word)) : escaped(word)))
          return block ? block(words.join(space)) : words.join(' ')
        })
        const page = `<!DOCTYPE html><html><body>${html.join('')}</body></html>`
        const [fromHtml, fromText] = [
          recognisePage(readSource(Buffer.from(page))),
          recognisePage(readTextPage(lines.join('\n'))),
        ]
        const content = ({
          body,
          biography,
          headline: title,
          post,
          department,
          hospital,
          datePublished,
          visits,
          previous,
        }: typeof fromText) =>
          JSON.stringify({ body, biography, title, post, department, hospital, datePublished, visits, previous })
        expect(content(fromHtml)).toBe(content(fromText))
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)
