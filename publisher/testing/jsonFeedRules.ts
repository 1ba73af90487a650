/**
 * The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1), read word by word and without our contract: what a feed reader that
 * has never heard of us may rely on. Each answers what breaks it, with the place.
 */
type Members = Record<string, unknown>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isAmount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0
/** A URL in full: the format knows no base to which a part of one could be joined. */
const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^(https?|mailto):/.test(value) && URL.canParse(value)
/** RFC 3339, section 5.6. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
/** RFC 5646, as far as it needs no register. */
const isLanguage = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
const isListOf = (holds: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(holds)

type Member = { holds: (value: unknown) => boolean; required?: true }

const author: Record<string, Member> = {
  name: { holds: isText },
  url: { holds: isUrl },
  avatar: { holds: isUrl },
}
const attachment: Record<string, Member> = {
  url: { holds: isUrl, required: true },
  mime_type: { holds: (value) => typeof value === 'string' && /^\w+\/[\w.+-]+$/.test(value), required: true },
  title: { holds: isText },
  size_in_bytes: { holds: isAmount },
  duration_in_seconds: { holds: isAmount },
}
const item: Record<string, Member> = {
  id: { holds: isText, required: true },
  url: { holds: isUrl },
  external_url: { holds: isUrl },
  title: { holds: isText },
  content_html: { holds: isText },
  content_text: { holds: isText },
  summary: { holds: isText },
  image: { holds: isUrl },
  banner_image: { holds: isUrl },
  date_published: { holds: isInstant },
  date_modified: { holds: isInstant },
  authors: { holds: isListOf((value) => isObject(value) && Object.keys(value).length > 0) },
  tags: { holds: isListOf(isText) },
  language: { holds: isLanguage },
  attachments: { holds: isListOf(isObject) },
}
const top: Record<string, Member> = {
  version: { holds: (value) => value === 'https://jsonfeed.org/version/1.1', required: true },
  title: { holds: isText, required: true },
  home_page_url: { holds: isUrl },
  feed_url: { holds: isUrl, required: true },
  description: { holds: isText },
  user_comment: { holds: isText },
  next_url: { holds: isUrl },
  icon: { holds: isUrl },
  favicon: { holds: isUrl },
  authors: { holds: isListOf((value) => isObject(value) && Object.keys(value).length > 0) },
  language: { holds: isLanguage },
  expired: { holds: (value) => typeof value === 'boolean' },
  hubs: { holds: isListOf((value) => isObject(value) && isText(value.type) && isUrl(value.url)) },
  items: { holds: isListOf(isObject), required: true },
}

/** Everything in a page of a feed that the format forbids. An empty list is a valid page. */
export function jsonFeedFaults(page: unknown): string[] {
  if (!isObject(page)) return ['a feed is an object']
  const items = Array.isArray(page.items) ? page.items.filter(isObject) : []
  const ids = items.map(({ id }) => id)
  return [
    ...membersOf(page, top, 'the feed'),
    ...authorsOf(page, 'the feed'),
    ...(page.next_url !== undefined && page.next_url === page.feed_url ? ['next_url is the same as feed_url'] : []),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${String(id)} stands twice`),
    ...items.flatMap((members) => {
      const place = `item ${String(members.id)}`
      const attachments = Array.isArray(members.attachments) ? members.attachments.filter(isObject) : []
      const hasContent = members.content_html !== undefined || members.content_text !== undefined
      return [
        ...membersOf(members, item, place),
        ...authorsOf(members, place),
        ...(hasContent ? [] : [`${place} has neither content_html nor content_text`]),
        ...attachments.flatMap((one) => membersOf(one, attachment, `an attachment of ${place}`)),
      ]
    }),
  ]
}

function authorsOf({ authors }: Members, place: string): string[] {
  const all = Array.isArray(authors) ? authors.filter(isObject) : []
  return all.flatMap((one) => membersOf(one, author, `an author of ${place}`))
}

function membersOf(members: Members, known: Record<string, Member>, place: string): string[] {
  const missing = Object.keys(known).filter((name) => known[name]?.required && !(name in members))
  return [
    ...missing.map((name) => `${place} has no ${name}`),
    ...Object.entries(members).flatMap(([name, value]) => {
      if (name.startsWith('_')) return extensionFaults(name, value, place)
      const member = known[name]
      if (!member) return [`${place} has a member ${name}, which the format does not know`]
      return member.holds(value) ? [] : [`${name} of ${place} is ${JSON.stringify(value)}`]
    }),
  ]
}

/** "Extensions": the name begins with `_` and a letter, has no dot, and holds an object whose keys have neither. */
function extensionFaults(name: string, value: unknown, place: string): string[] {
  if (!/^_[A-Za-z][^.]*$/.test(name)) return [`${place} has an extension that is called ${name}`]
  if (!isObject(value)) return [`the extension ${name} of ${place} is no object`]
  return Object.keys(value)
    .filter((key) => key.startsWith('_') || key.includes('.'))
    .map((key) => `the extension ${name} of ${place} has a member ${key}`)
}
