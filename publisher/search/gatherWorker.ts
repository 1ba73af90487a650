import { answerTasks } from '../threads/threads'
import { type GatheredTerms, gatherTerms, type NumberedTerms } from './gatherTerms'
import { KeptTerms } from './keptTerms'
import type { VersionTexts } from './versionTerms'

/** Versions by rising number, whose terms are to be gathered; with their texts where their terms are not kept. */
export type GatherTask = {
  /** Where terms are kept. */
  directory: string
  versions: readonly { document: number; key: string; texts?: VersionTexts }[]
}

/** Gathers the terms of some versions; here, or in a thread of its own. */
export function gatherKept({ directory, versions }: GatherTask): GatheredTerms {
  const kept = new KeptTerms(directory)
  return gatherTerms(
    versions.map(({ document, key, texts }): NumberedTerms => ({ ...kept.of(key, () => given(key, texts)), document })),
  )
}

function given(key: string, texts: VersionTexts | undefined): VersionTexts {
  if (!texts) throw new Error(`the terms ${key} are not kept; remove the cache and publish again`)
  return texts
}

answerTasks(gatherKept)
