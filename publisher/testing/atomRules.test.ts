import { expect, test } from 'vitest'
import { atomFaults } from './atomRules'
import { parseXml } from './parseXml'

const top = [
  '<id>https://a.example/</id>',
  '<title>A feed</title>',
  '<updated>2026-11-24T04:00:00Z</updated>',
  '<author><name>A</name></author>',
  '<link rel="self" href="https://a.example/feed.atom"/>',
].join('')
const entryOf = (id: string, link = '<link href="https://a.example/1"/>') =>
  `<entry><id>${id}</id><title>A title</title><updated>2026-11-24T04:00:00Z</updated>${link}</entry>`
const entry = entryOf('urn:a:1')
const feed = (content: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${content}</feed>`

test.each([
  { input: feed(top + entry), output: [] },
  { input: '<feed/>', output: ['the document is no atom:feed'] },
  { input: feed(top.replace(/<title>.*<.title>/, '')), output: ['the feed has no title'] },
  { input: feed(top.replace('T04:00:00Z', '')), output: ['updated of the feed is 2026-11-24'] },
  { input: feed(top.replace('rel="self"', 'rel="next"')), output: ['the feed has no link to itself'] },
  { input: feed(top.replace('<name>A</name>', '')), output: ['an author of the feed has no name'] },
  { input: feed(top.replace('https://a.example/feed', '/feed')), output: ['a link of the feed leads to /feed.atom'] },
  { input: feed(top.replace('<title>', '<title type="plain">')), output: ['title of the feed is of the type plain'] },
  { input: feed(top.replace('A feed', '<b>A</b>')), output: ['title of the feed holds elements'] },
  { input: feed(`${top}<category/>`), output: ['a category of the feed has no term'] },
  { input: feed(top + entry + entry), output: ['the id urn:a:1 stands twice'] },
  { input: feed(top + entryOf('a b')), output: ['the id of entry a b is a b'] },
  { input: feed(top + entryOf('urn:a:1', '')), output: ['entry urn:a:1 has neither content nor an alternate link'] },
  {
    input: feed(top.replace(/<author>.*<.author>/, '') + entry),
    output: ['entry urn:a:1 has no author'],
  },
  {
    input: feed(top + entryOf('urn:a:1', '<link href="https://a.example/1"/><link href="https://a.example/2"/>')),
    output: ['entry urn:a:1 has two alternate links of one kind: null null'],
  },
])('$output', ({ input, output }) => {
  expect(atomFaults(parseXml(input))).toEqual(output)
})

test('what is not well-formed is refused', () => {
  expect(() => atomFaults(parseXml(feed('<title>')))).toThrow()
})
