import { expect, test } from 'vitest'
import { formatProblem } from '../problems/problem'
import { interviewFile, soundContent, translationFile, writeContent } from '../testing/contentFolder'
import { problemsOfFiles } from './collection'
import { readCollection } from './readCollection'

test('files become doctors, interviews and translations by their names', async () => {
  const collection = await readCollection(
    await writeContent({
      ...soundContent,
      'interviews/a-light.zh.md': translationFile(),
      'interviews/b.md': interviewFile({ id: 'b' }),
      'interviews/.draft.md': 'hidden',
      'images/river.webp': '',
    }),
  )
  expect(problemsOfFiles(collection)).toEqual([])
  expect(collection.doctors.map(({ slug }) => slug)).toEqual(['an-shili'])
  expect(collection.interviews.map(({ slug }) => slug)).toEqual(['a-light', 'b'])
  expect(collection.translations.map(({ slug, language }) => [slug, language])).toEqual([['a-light', 'zh']])
  expect(collection.imageNames).toEqual(['river.webp'])
})

test.each(['A-Light.md', 'a_light.md', 'a-light.fr.md', 'a-light.markdown', 'a-light.md.bak'])(
  '%s cannot be published under its name',
  async (name) => {
    const collection = await readCollection(
      await writeContent({ ...soundContent, [`interviews/${name}`]: interviewFile() }),
    )
    expect(problemsOfFiles(collection).map(formatProblem)).toEqual([
      `content/interviews/${name}:1: cannot be published under this name; call it slug.md, or slug.zh.md and slug.en.md for a translation, in lower-case letters, digits and hyphens`,
    ])
  },
)

test('an empty folder lacks its three records and nothing else', async () => {
  const collection = await readCollection(await writeContent({ 'images/.keep': '' }))
  expect(problemsOfFiles(collection).map(({ file }) => file)).toEqual([
    'content/site.yaml',
    'content/hospitals.yaml',
    'content/departments.yaml',
  ])
})

test('a version of the source that an import left beside an edited file is told, and stops nothing', async () => {
  const collection = await readCollection(
    await writeContent({
      ...soundContent,
      'interviews/a-light.upstream.md': interviewFile(),
      'doctors/an-shili.upstream.yaml': '',
    }),
  )
  expect(collection.interviews.map(({ slug }) => slug)).toEqual(['a-light'])
  expect(problemsOfFiles(collection).map(formatProblem)).toEqual([
    'content/doctors/an-shili.upstream.yaml:1: warning: the source has changed and an-shili.yaml has been edited too: take over from this file what is right, then remove it; readers see an-shili.yaml until then',
    'content/interviews/a-light.upstream.md:1: warning: the source has changed and a-light.md has been edited too: take over from this file what is right, then remove it; readers see a-light.md until then',
  ])
})
