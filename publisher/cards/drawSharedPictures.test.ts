import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Place } from '../../contract/directory'
import { noProgress } from '../progress'
import { temporaryFolder } from '../testing/contentFolder'
import { samplePublication } from '../testing/samplePublication'
import { drawSharedPictures } from './drawSharedPictures'

/** Nobody is published yet: only hospitals. */
const content = (hospitals: Place[]) => ({ ...samplePublication([]), doctors: [], departments: [], hospitals })

test('many cards are drawn in threads, each where it belongs, and as one alone', { timeout: 120_000 }, async () => {
  const hospitals: Place[] = Array.from({ length: 40 }, (_, index) => ({
    slug: `h${index}`,
    name: { en: `Hospital ${index}` },
  }))
  hospitals.push({ slug: 'rare', name: { zh: '𠮷医院' } }, { slug: 'rarer', name: { zh: '𠮷𠮷医院' } })
  const stages = new Set<string>()
  const progress = (stage: string) => stages.add(stage)
  const { shared: many, undrawn } = await drawSharedPictures(content(hospitals), {
    cacheDir: await temporaryFolder(),
    progress,
  })
  const last = hospitals[39]
  const { shared: few } = await drawSharedPictures(content(last ? [last] : []), {
    cacheDir: await temporaryFolder(),
    progress: noProgress,
  })
  expect([...many.places.keys()]).toEqual(hospitals.map(({ slug }) => `hospital/${slug}`))
  expect([...many.kinds.keys()]).toEqual(['home', 'doctors', 'search'])
  const bytes = (shared: typeof many) => readFile(shared.places.get('hospital/h39')?.message.path ?? '')
  expect(await bytes(many)).toEqual(await bytes(few))
  expect(undrawn).toEqual([{ character: '𠮷', shownAs: '□' }])
  expect([...stages]).toEqual(['Drawing share cards'])
})
