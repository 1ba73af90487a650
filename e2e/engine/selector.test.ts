import { expect, test } from 'vitest'
import { parseSelector, type Selectable } from './selector'

const node = (tag: string, given: { id?: string; class?: string; label?: string } = {}, parent?: Selectable) => ({
  tag,
  id: given.id ?? '',
  classes: (given.class ?? '').split(' ').filter(Boolean),
  parent,
  attribute: (name: string) => (name === 'aria-label' ? given.label : undefined),
})

const page = node('view', { id: 'top', class: 'page' })
const row = node('view', { class: 'row wide' }, page)
const button = node('button', { id: 'save', class: 'x-button', label: 'Save it' }, row)

const pairs: [selector: string, matches: boolean][] = [
  ['button', true],
  ['*', true],
  ['view', false],
  ['#save', true],
  ['.x-button', true],
  ['button.x-button#save', true],
  ['.row button', true],
  ['.page .row #save', true],
  ['.row .page button', false],
  ['[aria-label]', true],
  ['[aria-label="Save it"]', true],
  ['[aria-label="Save"]', false],
  ['[aria-label*="Save"]', true],
  ['[class*=button]', true],
  ['view, button', true],
  ['.page >>> button', true],
]

test.each(pairs)('%s', (selector, matches) => {
  expect(parseSelector(selector)(button)).toBe(matches)
})

test('what is not known is refused instead of matching nothing', () => {
  expect(() => parseSelector('button:first-child')).toThrow('is not a selector')
})
