import fc from 'fast-check'
import { hostileAddresses, hostileElements, hostileText } from '../../publisher/import/fuzz/hostileMarkup'

/**
 * One change of a document: what happens to one of the values under a key. `key` counts round all keys, so that a rare one
 * is changed as often as the text of paragraphs; `at` counts round the values under it.
 */
export type Mutation = { key: number; at: number; change: Change }

type Change = { set: unknown } | { remove: true } | { repeat: number } | { append: string }

const texts = [
  ...hostileAddresses,
  ...hostileElements,
  ...hostileText,
  '//evil.example/a.webp',
  'evil.example/a.webp',
  '.evil.example/v1/images/a.webp',
  '@evil.example/v1/images/a.webp',
  '/v1/images/../../secret',
  '/v1/images/a.webp);position:fixed;background:url(https://evil.example/a',
  'https://evil.example/v1/images/a.webp',
  'https://evil.example/next',
  'data:image/webp;base64,AA);position:fixed;top:0',
  '/pages/about/about',
  'constructor',
  '__proto__',
  'a-light&scene=1',
  'a?b=c#d',
  '2026-02-31',
  '9999-99-99',
  '\ud800',
  '',
]

const strange: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[]],
  [null],
  { en: 'x' },
  { zh: '字' },
  { type: 'html', html: '<script>x()</script>' },
  { type: 'link', text: 'x', href: 'javascript:x()' },
  { type: 'interviewLink', text: 'x', interview: '../../x' },
  { redirect: '../../x' },
  'long '.repeat(20_000),
]

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts).map((set) => ({ set })) },
  { weight: 2, arbitrary: fc.constantFrom(...texts).map((append) => ({ append })) },
  { weight: 2, arbitrary: fc.constantFrom(...strange).map((set) => ({ set })) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((set) => ({ set })) },
  { weight: 1, arbitrary: fc.constant({ remove: true as const }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map((repeat) => ({ repeat })) },
)

/** One or two changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({ key: fc.noBias(fc.nat(9_999)), at: fc.noBias(fc.nat(9_999)), change }),
  {
    minLength: 1,
    maxLength: 2,
  },
)

/** A copy of a document with changes. A document itself stays as it is. */
export function mutateJson(document: unknown, changes: readonly Mutation[]): unknown {
  const holder: Holder = { document: structuredClone(document) }
  for (const { key, at, change: made } of changes) {
    const places = byKey(placesIn(holder))
    const under = [...places.values()][key % places.size] ?? []
    const place = under[at % under.length]
    if (place) apply(place, made)
  }
  return holder.document
}

type Holder = { [key: string]: unknown } | unknown[]
type Place = { holder: Holder; key: string }

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Everything that stands in something, the document itself first. */
function placesIn(holder: Holder): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(isHolder(value) ? placesIn(value) : []),
  ])
}

function byKey(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const name = Array.isArray(place.holder) ? '[]' : place.key
    const group = groups.get(name)
    if (group) group.push(place)
    else groups.set(name, [place])
  }
  return groups
}

function apply({ holder, key }: Place, change: Change): void {
  const values = new Map(Object.entries(holder))
  const value = values.get(key)
  if ('remove' in change) Reflect.deleteProperty(holder, key)
  else if ('set' in change) Reflect.set(holder, key, structuredClone(change.set))
  else if ('append' in change)
    Reflect.set(holder, key, typeof value === 'string' ? value + change.append : change.append)
  else if (Array.isArray(value)) {
    const repeated = Array.from({ length: change.repeat }, () => value).flat()
    Reflect.set(holder, key, structuredClone(repeated.slice(0, Math.max(300, value.length))))
  } else if (typeof value === 'string') Reflect.set(holder, key, value.repeat(change.repeat).slice(0, 20_000))
}
