import { expect, test } from 'vitest'
import type { Block } from '../../contract/blocks'
import { articleHtml } from './articleHtml'

const picture = { sources: [{ src: '/v1/images/a-750.webp', width: 750 }], width: 750, height: 500, alt: 'A "river"' }

test.each<[Block, string]>([
  [{ type: 'heading', level: 2, id: 'section-1', number: 1, text: 'A & B' }, '<h2>A &amp; B</h2>'],
  [
    { type: 'paragraph', text: ['One ', { type: 'strong', text: 'two' }, ', ', { type: 'emphasis', text: 'three' }] },
    '<p>One <strong>two</strong>, <em>three</em></p>',
  ],
  [
    { type: 'paragraph', text: [{ type: 'link', text: 'there', href: 'https://example.com/?a&b' }] },
    '<p><a href="https://example.com/?a&amp;b">there</a></p>',
  ],
  [
    { type: 'paragraph', text: [{ type: 'interviewLink', text: 'hers', interview: 'murmur' }] },
    '<p><a href="/pages/interview/interview?slug=murmur">hers</a></p>',
  ],
  [
    { type: 'pullQuote', text: ['1 < 2'], attribution: 'Dr. An' },
    '<blockquote><p>1 &lt; 2</p><p>Dr. An</p></blockquote>',
  ],
  [
    { type: 'figure', picture: { ...picture, caption: 'By the river.' } },
    '<figure><img src="https://endpoint.test/v1/images/a-750.webp" width="750" height="500" alt="A &quot;river&quot;"><figcaption>By the river.</figcaption></figure>',
  ],
  [{ type: 'list', ordered: true, items: [['First'], ['Second']] }, '<ol><li>First</li><li>Second</li></ol>'],
  [{ type: 'divider' }, '<hr>'],
  [
    {
      type: 'turn',
      role: 'answer',
      speaker: 'Dr. An',
      byDoctor: true,
      content: [
        { type: 'paragraph', text: ['Yes.'] },
        { type: 'list', ordered: false, items: [['So.']] },
      ],
    },
    '<p><strong>Dr. An</strong> Yes.</p><ul><li>So.</li></ul>',
  ],
  [
    {
      type: 'turn',
      role: 'answer',
      speaker: 'Dr. An',
      byDoctor: true,
      content: [{ type: 'list', ordered: false, items: [['So.']] }],
    },
    '<p><strong>Dr. An</strong></p><ul><li>So.</li></ul>',
  ],
])('%j becomes %s', (block, html) => {
  expect(articleHtml([block])).toBe(html)
})
