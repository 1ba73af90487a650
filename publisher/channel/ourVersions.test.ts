import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCollection } from '../collection/readCollection'
import { importPage } from '../import/importPage'
import { readSource } from '../import/readSource'
import { offline } from '../import/testing/importText'
import { temporaryFolder } from '../testing/contentFolder'
import { ourVersions } from './ourVersions'
import { passagesNotHere } from './passagesNotHere'

test.each(['article-english', 'article-135', 'article-xiumi'])(
  'of %s, imported and not changed since, nothing is missing here',
  async (name) => {
    const html = readFileSync(join(import.meta.dirname, `../import/pages/${name}.html`), 'utf8')
    const folder = join(await temporaryFolder(), 'content')
    await importPage(readSource(Buffer.from(html)), folder, offline)
    const read = ourVersions(await readCollection(folder))
    const [version] = 'versions' in read ? read.versions : []
    if (!version) throw new Error('the article was imported')
    const [, content = ''] = /id="js_content"[^>]*>([\s\S]*?)<script/.exec(html) ?? []
    const ours = { ...version, texts: version.texts() }
    expect(passagesNotHere(content, ours)).toEqual([])
    expect(passagesNotHere(`${content}<p>And a sentence that is new.</p>`, ours)).toEqual([
      'And a sentence that is new.',
    ])
  },
)
