import { hostileAddresses, hostileElements, hostileTags, hostileText } from './hostileMarkup'

/** A random number from 0 to below 1. */
export type Random = () => number

const whole = (random: Random, below: number) => Math.floor(random() * below)

function pick<Item>(random: Random, items: readonly Item[], fallback: Item): Item {
  return items[whole(random, items.length)] ?? fallback
}

/** The places between two tags or between tag and text, inside the body. */
function boundaries(html: string): number[] {
  const start = Math.max(html.search(/<body[\s>]/i), 0)
  const from = html.indexOf('>', start) + 1
  return [...html.slice(from).matchAll(/>/g)].map((match) => from + (match.index ?? 0) + 1)
}

function insert(html: string, at: number, text: string): string {
  return html.slice(0, at) + text + html.slice(at)
}

function someRange(html: string, random: Random, longest: number): [number, number] {
  const start = whole(random, html.length)
  return [start, Math.min(html.length, start + 1 + whole(random, longest))]
}

type Mutation = (html: string, random: Random) => string

/** Puts a whole hostile element where an element may stand. */
const insertElement: Mutation = (html, random) =>
  insert(html, pick(random, boundaries(html), html.length), pick(random, hostileElements, ''))

/** Replaces one match of a pattern, chosen at random. */
function replaceOne(html: string, pattern: RegExp, random: Random, by: (match: string) => string): string {
  const match = pick(random, [...html.matchAll(pattern)], undefined)
  if (match?.index === undefined) return html
  return html.slice(0, match.index) + by(match[0]) + html.slice(match.index + match[0].length)
}

const mutations: readonly Mutation[] = [
  insertElement,
  insertElement,
  // An element anywhere, in the middle of a tag too.
  (html, random) => insert(html, whole(random, html.length), pick(random, hostileElements, '')),
  // Text that means something to Markdown or YAML.
  (html, random) => insert(html, pick(random, boundaries(html), 0), pick(random, hostileText, '')),
  (html, random) => insert(html, whole(random, html.length), pick(random, hostileText, '')),
  // Addresses.
  (html, random) =>
    replaceOne(html, /(?:href|src|data-src|data-original|content)="[^"]*"/g, random, (attribute) =>
      attribute.replace(/"[^"]*"/, () => `"${pick(random, hostileAddresses, '').replaceAll('"', '&quot;')}"`),
    ),
  (html, random) =>
    insert(html, pick(random, boundaries(html), 0), `<img data-src='${pick(random, hostileAddresses, '')}'>`),
  // Event handlers.
  (html, random) =>
    replaceOne(html, /<(?:p|span|img|a|section|td|strong)\b/g, random, (tag) => `${tag} onclick="x()" onload=x`),
  // One tag becomes another.
  (html, random) =>
    replaceOne(
      html,
      /<\/?[a-z][\w-]*/gi,
      random,
      (tag) => (tag.startsWith('</') ? '</' : '<') + pick(random, hostileTags, 'p'),
    ),
  // What closes a tag, an attribute or an element is gone, or there twice.
  (html, random) => replaceOne(html, /[<>"'=]/g, random, (mark) => (random() < 0.5 ? '' : mark + mark)),
  (html, random) => replaceOne(html, /<\/[a-z][\w-]*>/gi, random, () => ''),
  // Pieces are gone, twice, elsewhere.
  (html, random) => {
    const [start, end] = someRange(html, random, 400)
    return html.slice(0, start) + html.slice(end)
  },
  (html, random) => {
    const [start, end] = someRange(html, random, 800)
    return insert(html, whole(random, html.length), html.slice(start, end))
  },
  // A deep nest around what follows.
  (html, random) =>
    insert(
      html,
      pick(random, boundaries(html), 0),
      `<${pick(random, hostileTags, 'div')}>`.repeat(1 + whole(random, 200)),
    ),
  // What the scripts say of the article.
  (html, random) =>
    replaceOne(
      html,
      /(?:msg_title|nickname|msg_link|author|ct|title|link|nick_name)\s*[=:]\s*[^;,]*/g,
      random,
      (value) =>
        value.replace(
          /["'][^"']*["']/,
          () => `'${pick(random, [...hostileText, ...hostileAddresses], '').replaceAll("'", '')}'`,
        ),
    ),
]

/** A page with up to six changes, as somebody who means harm or a broken program might make them. */
export function mutatePage(html: string, random: Random): string {
  let mutated = html
  const count = 1 + whole(random, 6)
  for (let index = 0; index < count; index += 1) mutated = pick(random, mutations, insertElement)(mutated, random)
  return mutated
}

/** A page that is as it was, but for up to three hostile elements between its own, and none inside another. */
export function insertElements(html: string, random: Random): string {
  const places = boundaries(html)
  const chosen = Array.from({ length: 1 + whole(random, 3) }, () => pick(random, places, html.length))
  return chosen
    .sort((a, b) => b - a)
    .reduce((mutated, at) => insert(mutated, at, pick(random, hostileElements, '')), html)
}
