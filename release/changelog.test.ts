import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noteOf, sectionsOf } from './changelog'

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-24

### Added

- A sentence.
* Another.

## [1.1.0] - 2026-11-01

- An older one.

[1.2.0]: https://example.org/compare
`

test('sections with their days and notes, from the top', () => {
  expect(sectionsOf(changelog)).toEqual([
    { version: 'Unreleased', date: undefined, notes: '' },
    { version: '1.2.0', date: '2026-11-24', notes: '### Added\n\n- A sentence.\n* Another.' },
    { version: '1.1.0', date: '2026-11-01', notes: '- An older one.' },
  ])
})

test('the note of a version is one line', () => {
  expect(noteOf(changelog, '1.2.0')).toBe('1.2.0: A sentence. Another.')
})

test('our changelog has a dated section for the version in package.json', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
  const section = sectionsOf(readFileSync('CHANGELOG.md', 'utf8')).find((one) => one.version === version)
  expect(section?.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(section?.notes).not.toBe('')
})
