import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { KitVersion } from './kitEntry'
import { cardSnippet, linkSnippet } from './snippets'

const version: KitVersion = {
  language: 'zh',
  headline: '“灯” & <光>',
  path: 'pages/interview/interview?slug=a-light&language=zh',
  picture: '/v1/images/a-light-1-share-600.jpg',
}
const program = { appId: 'wx1', endpointUrl: 'https://endpoint.example.com' }

const attributesOf = (html: string, selector: string) =>
  Object.fromEntries(
    [...(new JSDOM(html).window.document.querySelector(selector)?.attributes ?? [])].map(({ name, value }) => [
      name,
      value,
    ]),
  )

test('a card has the attributes of WeChat’s documentation, whatever the headline holds', () => {
  expect(attributesOf(cardSnippet(version, program), 'mp-common-miniprogram')).toEqual({
    'data-miniprogram-appid': 'wx1',
    'data-miniprogram-path': version.path,
    'data-miniprogram-title': version.headline,
    'data-miniprogram-imageurl': 'https://endpoint.example.com/v1/images/a-light-1-share-600.jpg',
    'data-miniprogram-type': 'card',
  })
})

test('a link has an empty address, as WeChat wants it, and its words as text', () => {
  const html = linkSnippet(version, 'a <b>', program)
  expect(attributesOf(html, 'p > a')).toEqual({
    'data-miniprogram-appid': 'wx1',
    'data-miniprogram-path': version.path,
    href: '',
  })
  expect(new JSDOM(html).window.document.body.textContent).toBe('a <b>')
})

test('without the mini-program’s id a snippet says where it belongs, and without a picture it has none', () => {
  const { picture: _, ...plain } = version
  const attributes = attributesOf(
    cardSnippet({ ...plain, picture: undefined }, { ...program, appId: undefined }),
    'mp-common-miniprogram',
  )
  expect(attributes['data-miniprogram-appid']).toBe('YOUR_MINI_PROGRAM_APP_ID')
  expect(attributes).not.toHaveProperty('data-miniprogram-imageurl')
})
