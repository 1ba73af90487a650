import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { parseInterview } from '../markdown/parseInterview'
import { temporaryFolder } from '../testing/contentFolder'
import { fixLink, withLink } from './fixLinks'

const address = 'https://mp.weixin.qq.com/s?__biz=MzA4==&mid=1&idx=1&sn=ab#rd'
const line = `officialAccountUrl: ${address}`

test.each([
  {
    what: 'at the end of the front matter',
    text: '---\nid: a   # short\nvisits: 3\n---\n\nText.\n',
    expected: `---\nid: a   # short\nvisits: 3\n${line}\n---\n\nText.\n`,
  },
  {
    what: 'after sourceUrl',
    text: '---\nid: "a"\nsourceUrl: https://example.com/ # where\nvisits: 3\n---\nText.\n---\n',
    expected: `---\nid: "a"\nsourceUrl: https://example.com/ # where\n${line}\nvisits: 3\n---\nText.\n---\n`,
  },
  {
    what: 'after sourceUrl as the last key',
    text: '---\nsourceUrl: https://example.com/\n---\n',
    expected: `---\nsourceUrl: https://example.com/\n${line}\n---\n`,
  },
  {
    what: 'not into a value of several lines',
    text: '---\nsourceUrl:\n  https://example.com/\ndigest: |\n  A text.\n\n# the end\n---\n',
    expected: `---\nsourceUrl:\n  https://example.com/\ndigest: |\n  A text.\n\n# the end\n${line}\n---\n`,
  },
  {
    what: 'with the file’s own line ends and byte order mark',
    text: '\uFEFF---\r\nid: a\r\n---\r\nText.\r\n',
    expected: `\uFEFF---\r\nid: a\r\n${line}\r\n---\r\nText.\r\n`,
  },
])('the link is written $what', ({ text, expected }) => {
  expect(withLink(text, address)).toBe(expected)
})

test.each([
  {
    text: '---\nid: a\nofficialAccountUrl: https://example.com/\n---\n',
    reason: 'it has an officialAccountUrl already',
  },
  { text: '---\nid: a\nofficialAccountUrl:\n---\n', reason: 'it has an officialAccountUrl already' },
  { text: 'Text.\n\n---\nid: a\n---\n', reason: 'the file has no front matter' },
  { text: 'Text.', reason: 'the file has no front matter' },
  { text: '---\n- a\n---\n', reason: 'its front matter is not a list of keys' },
  { text: '---\na: [\n---\n', reason: 'its front matter is not a list of keys' },
  { text: '---\n{ id: a }\n---\n', reason: 'its front matter leaves no line for another key' },
])('no link is written where $reason', ({ text, reason }) => {
  expect(withLink(text, address)).toEqual({ reason })
})

test('whatever stands in the front matter, the link is added and all else is as it was', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.string()))
  const keys = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1 })
  fc.assert(
    fc.property(keys, fc.constantFrom('\n', '\r\n'), fc.string(), (front, lineEnd, body) => {
      const text = `---\n${stringify(front)}---\n${body}`.replaceAll(/\r?\n/g, lineEnd)
      const result = withLink(text, address)
      if (typeof result !== 'string') throw new Error(result.reason)
      expect(result.replace(`${line}${lineEnd}`, '')).toBe(text)
      const [, yaml = ''] = /^---\r?\n([\s\S]*?)^---\r?$/m.exec(result) ?? []
      expect(parse(yaml)).toEqual({
        ...parse(stringify(front).replaceAll(/\r?\n/g, lineEnd)),
        officialAccountUrl: address,
      })
    }),
    { seed: 20261124, numRuns: 500 },
  )
})

test('a file keeps its mode, nothing lies beside it, and the interview has its link', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.md')
  await writeFile(file, '---\nid: a\n---\nText.\n')
  await chmod(file, 0o640)
  expect(await fixLink(file, address)).toBeUndefined()
  expect(parseInterview('a.md', await readFile(file, 'utf8')).sound.officialAccountUrl).toBe(address)
  expect((await stat(file)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['a.md'])
})
