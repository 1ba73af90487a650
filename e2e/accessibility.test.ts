import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cardOfFeedItem } from '../contract/documents'
import { kept, searches } from './browser/scenes'
import type { Host } from './engine/host'
import { PageNode } from './engine/pageNode'
import { startMiniProgram } from './engine/startMiniProgram'
import { type State, said, states } from './everyReader'
import { isLoading } from './isLoading'
import { readFeed } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** What those hear who cannot see the screen: every page of the built mini-program, in every state. */

let served: ServedBuild
let host: Host
let stored: Record<string, unknown>

beforeAll(async () => {
  served = await serveBuild()
  const cards = (await readFeed()).items.map(cardOfFeedItem)
  stored = { ...kept(3)({ cards }), searches }
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function come({ url, taps, shows, kept, offline, scene = 1007, older }: State) {
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene },
    system: {
      language: 'en',
      missingApis: older ? ['openOfficialAccountArticle', 'openOfficialAccountProfile'] : [],
    },
    network: offline ? 'offline' : 'online',
    storage: kept ? stored : {},
  })
  await host.waitFor(() => host.text() !== '' && !isLoading(host), { what: url, timeout: 20_000 })
  for (const tap of taps?.(said.en) ?? []) {
    const target = () => host.findByText(tap) ?? host.find(`[aria-label*="${tap}"]`)
    const node = await host.waitFor(target, { what: tap })
    await host.tap(node)
  }
  await host.waitForText(shows(said.en))
}

const roleOf = (node: PageNode) => String(node.attribute('aria-role') ?? '')
const isTrue = (value: unknown) => value === true || value === 'true'

/** What is read out at all: not what is hidden, nor what stands within it. */
const heard = () => host.findAll('*').filter((node) => !node.path().some((one) => isTrue(one.attribute('aria-hidden'))))

const nameOf = (node: PageNode) => String(node.attribute('aria-label') || namesWithin(node)).trim()

/** The words of a node as they are read out: what is described by its description, nothing that is hidden. */
function namesWithin({ element }: PageNode): string {
  return [...element.childNodes]
    .map((child) => {
      if (child.nodeType === child.TEXT_NODE) return child.textContent ?? ''
      const node = new PageNode(child as Element)
      return isTrue(node.attribute('aria-hidden')) ? '' : String(node.attribute('aria-label') || namesWithin(node))
    })
    .join(' ')
}

const controlRoles = ['button', 'link', 'radio', 'tab']
const otherRoles = ['heading', 'img', 'dialog', 'alert', 'status', 'radiogroup', 'tablist', 'list', 'listitem']
const isControl = (node: PageNode) => controlRoles.includes(roleOf(node))

/** What shows under the finger that it answers, or answers by itself. */
const answers = (node: PageNode) => node.classes.includes('pressed') || node.attribute('hover-class') === 'pressed'
const isNative = (node: PageNode) => ['button', 'navigator'].includes(node.tag)

const told = (nodes: readonly PageNode[]) =>
  nodes.map((node) => `<${node.tag} class="${node.classes.join(' ')}" aria-role="${roleOf(node)}"> ${nameOf(node)}`)
const within = (node: PageNode, role: string) => node.path().some((one) => roleOf(one) === role)

test.each(states.map((state) => [state.name, state] as const))('%s', async (_, state) => {
  await come(state)
  const all = heard()

  expect(told(all.filter((node) => roleOf(node) && ![...controlRoles, ...otherRoles].includes(roleOf(node))))).toEqual(
    [],
  )

  // Every control has a role and a name, and stands in no other one.
  expect(told(all.filter((node) => (answers(node) || isNative(node)) && !isControl(node)))).toEqual([])
  const controls = all.filter(isControl)
  expect(all.filter((node) => isControl(node) || node.tag === 'input').length > 0 || state.scene === 1154).toBe(true)
  expect(told(controls.filter((node) => nameOf(node) === ''))).toEqual([])
  expect(told(controls.filter((node) => node.parent?.path().some(isControl)))).toEqual([])
  expect(told(all.filter((node) => node.tag === 'input' && !node.attribute('aria-label')))).toEqual([])

  // Nothing to tap is hidden from those who hear it, but for the veil: the sheet over it has a button that closes.
  const hidden = host.findAll('*').filter((node) => node.path().some((one) => isTrue(one.attribute('aria-hidden'))))
  expect(told(hidden.filter((node) => isControl(node) || answers(node) || node.tag === 'input'))).toEqual([])

  // A picture says what it shows, or is hidden.
  expect(
    told(all.filter((node) => node.tag === 'image' && !(roleOf(node) === 'img' && node.attribute('aria-label')))),
  ).toEqual([])
  expect(told(all.filter((node) => node.tag === 'canvas'))).toEqual([])

  // Headings have words and a level; one says what the page is; none leaves a level out.
  const headings = all.filter((node) => roleOf(node) === 'heading')
  const levels = headings.map((node) => Number(node.attribute('aria-level')))
  expect(told(headings.filter((node) => nameOf(node) === ''))).toEqual([])
  expect(levels.filter((level) => ![1, 2, 3].includes(level))).toEqual([])

  // What is chosen is said, not only coloured.
  const radios = controls.filter((node) => roleOf(node) === 'radio')
  expect(
    told(radios.filter((node) => node.attribute('aria-checked') === undefined || !within(node, 'radiogroup'))),
  ).toEqual([])
  const tabs = controls.filter((node) => roleOf(node) === 'tab')
  expect(
    told(tabs.filter((node) => node.attribute('aria-selected') === undefined || !within(node, 'tablist'))),
  ).toEqual([])
  for (const group of all.filter((node) => ['radiogroup', 'tablist'].includes(roleOf(node)))) {
    const chosen = group
      .findAll('*')
      .filter((one) => isTrue(one.attribute('aria-checked') ?? one.attribute('aria-selected')))
    // A filter may be left unset, and taken back.
    const least = nameOf(group) === 'Hospital' ? 0 : 1
    expect([least, 1], nameOf(group)).toContain(chosen.length)
  }
  expect(told(all.filter((node) => roleOf(node) === 'dialog' && !node.attribute('aria-label')))).toEqual([])
  expect(told(all.filter((node) => roleOf(node) === 'listitem' && !within(node, 'list')))).toEqual([])
})
