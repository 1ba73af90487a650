/**
 * What RFC 4287 says with MUST of a feed document, read without the library that wrote it; and of RFC 5005 that the pages of a
 * feed lead on. Each answers what breaks it.
 */
const namespace = 'http://www.w3.org/2005/Atom'

const childrenOf = (element: Element, name: string): Element[] =>
  [...element.children].filter((child) => child.namespaceURI === namespace && child.localName === name)

const isUrl = (value: string | null): boolean => value !== null && /^\S+$/.test(value) && URL.canParse(value)
/** RFC 3339, with the upper-case T and Z that section 3.3 wants. */
const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))
const isMediaType = (value: string | null): boolean => value === null || /^[\w.+-]+\/[\w.+-]+$/.test(value)

export function atomFaults({ documentElement: feed }: Document): string[] {
  if (feed.namespaceURI !== namespace || feed.localName !== 'feed') return ['the document is no atom:feed']
  const entries = childrenOf(feed, 'entry')
  const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.textContent ?? '')
  const hasAuthor = childrenOf(feed, 'author').length > 0
  return [
    ...commonFaults(feed, 'the feed'),
    // 4.1.1: a link to itself SHOULD stand there, once.
    ...exactlyOne(
      childrenOf(feed, 'link').filter((link) => link.getAttribute('rel') === 'self'),
      'the feed',
      'link to itself',
    ),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`),
    ...entries.flatMap((entry, index) => {
      const place = `entry ${ids[index]}`
      const links = childrenOf(entry, 'link')
      const contents = childrenOf(entry, 'content')
      const leadsOn = links.some((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
      return [
        ...commonFaults(entry, place),
        // 4.1.2
        ...(hasAuthor || childrenOf(entry, 'author').length > 0 ? [] : [`${place} has no author`]),
        ...(contents.length > 1 ? [`${place} has more than one content`] : []),
        ...(contents.length === 0 && !leadsOn ? [`${place} has neither content nor an alternate link`] : []),
      ]
    }),
  ]
}

/** What feed and entry have in common: 4.1.1 and 4.1.2, and the constructs of section 3. */
function commonFaults(element: Element, place: string): string[] {
  const [id] = childrenOf(element, 'id')
  const instants = ['updated', 'published'].flatMap((name) => childrenOf(element, name))
  const texts = ['title', 'subtitle', 'summary', 'rights'].flatMap((name) => childrenOf(element, name))
  const people = ['author', 'contributor'].flatMap((name) => childrenOf(element, name))
  const links = childrenOf(element, 'link')
  const alternates = links
    .filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
    .map((link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`)
  return [
    ...['id', 'title', 'updated'].flatMap((name) => exactlyOne(childrenOf(element, name), place, name)),
    ...['subtitle', 'summary', 'published', 'generator', 'icon', 'logo', 'rights'].flatMap((name) =>
      childrenOf(element, name).length > 1 ? [`${place} has more than one ${name}`] : [],
    ),
    ...(id && !isUrl(id.textContent) ? [`the id of ${place} is ${id.textContent}`] : []),
    ...instants
      .filter(({ textContent }) => !isInstant(textContent))
      .map((at) => `${at.localName} of ${place} is ${at.textContent}`),
    ...texts
      .filter((text) => !['text', 'html', 'xhtml', null].includes(text.getAttribute('type')))
      .map((text) => `${text.localName} of ${place} is of the type ${text.getAttribute('type')}`),
    // 3.1.1.1: plain text has no child elements.
    ...texts
      .filter((text) => text.getAttribute('type') !== 'xhtml' && text.children.length > 0)
      .map((text) => `${text.localName} of ${place} holds elements`),
    ...people.flatMap((person) => [
      ...exactlyOne(childrenOf(person, 'name'), `an ${person.localName} of ${place}`, 'name'),
      ...childrenOf(person, 'uri')
        .filter(({ textContent }) => !isUrl(textContent))
        .map(({ textContent }) => `the uri of an ${person.localName} of ${place} is ${textContent}`),
    ]),
    ...childrenOf(element, 'category')
      .filter((category) => !category.getAttribute('term'))
      .map(() => `a category of ${place} has no term`),
    ...links
      .filter((link) => !isUrl(link.getAttribute('href')))
      .map((link) => `a link of ${place} leads to ${link.getAttribute('href')}`),
    ...links
      .filter((link) => !isMediaType(link.getAttribute('type')))
      .map((link) => `a link of ${place} is of the type ${link.getAttribute('type')}`),
    ...alternates
      .filter((kind, index) => alternates.indexOf(kind) !== index)
      .map((kind) => `${place} has two alternate links of one kind: ${kind}`),
  ]
}

function exactlyOne(elements: readonly Element[], place: string, name: string): string[] {
  return elements.length === 1 ? [] : [`${place} has ${elements.length === 0 ? 'no' : 'more than one'} ${name}`]
}
