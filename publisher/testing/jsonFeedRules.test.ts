import { expect, test } from 'vitest'
import { jsonFeedFaults } from './jsonFeedRules'

const item = { id: '1', content_text: 'Text.' }
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  feed_url: 'https://a.example/feed.json',
  items: [item],
}

test.each([
  { input: feed, output: [] },
  { input: { ...feed, _ours: { about: 'https://a.example/' } }, output: [] },
  { input: [], output: ['a feed is an object'] },
  { input: { ...feed, version: '1.1' }, output: ['version of the feed is "1.1"'] },
  { input: { ...feed, title: undefined }, output: ['title of the feed is undefined'] },
  { input: { ...feed, feed_url: '/feed.json' }, output: ['feed_url of the feed is "/feed.json"'] },
  { input: { ...feed, next_url: feed.feed_url }, output: ['next_url is the same as feed_url'] },
  { input: { ...feed, authors: [{}] }, output: ['authors of the feed is [{}]'] },
  { input: { ...feed, authors: [{ name: '' }] }, output: ['name of an author of the feed is ""'] },
  { input: { ...feed, language: 'English' }, output: ['language of the feed is "English"'] },
  { input: { ...feed, author: 'A' }, output: ['the feed has a member author, which the format does not know'] },
  { input: { ...feed, _ours: 'text' }, output: ['the extension _ours of the feed is no object'] },
  { input: { ...feed, _ours: { 'a.b': 1 } }, output: ['the extension _ours of the feed has a member a.b'] },
  { input: { ...feed, '_a.b': {} }, output: ['the feed has an extension that is called _a.b'] },
  { input: { ...feed, items: [item, item] }, output: ['the id 1 stands twice'] },
  { input: { ...feed, items: [{ ...item, id: 1 }] }, output: ['id of item 1 is 1'] },
  { input: { ...feed, items: [{ id: '1' }] }, output: ['item 1 has neither content_html nor content_text'] },
  { input: { ...feed, items: [{ ...item, image: '/a.webp' }] }, output: ['image of item 1 is "/a.webp"'] },
  {
    input: { ...feed, items: [{ ...item, date_published: '2026-11-24' }] },
    output: ['date_published of item 1 is "2026-11-24"'],
  },
  {
    input: { ...feed, items: [{ ...item, attachments: [{ url: 'https://a.example/a.mp3' }] }] },
    output: ['an attachment of item 1 has no mime_type'],
  },
])('$output', ({ input, output }) => {
  expect(jsonFeedFaults(input)).toEqual(output)
})
