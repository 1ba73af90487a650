import { expect, test } from 'vitest'
import { newFirst } from './newFirst'

test('what is new comes before what is changed, each in the order it had', () => {
  const documents = ['an old interview', 'a new one', 'its old doctor', 'a new place', 'the list']
  expect(newFirst(documents, (name) => name.includes('new'))).toEqual([
    'a new one',
    'a new place',
    'an old interview',
    'its old doctor',
    'the list',
  ])
})
