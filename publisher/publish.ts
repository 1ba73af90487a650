import { join, resolve } from 'node:path'
import { endpointOrigin } from '../contract/endpointOrigin'
import { measureRecordings } from './audio/measureRecordings'
import { drawSharedPictures } from './cards/drawSharedPictures'
import { undrawnWords } from './cards/undrawnWords'
import { check } from './checks/check'
import { problemsOfFiles } from './collection/collection'
import { hashOfText } from './collection/hashOfText'
import { readCollection } from './collection/readCollection'
import { allDocuments } from './documents/allDocuments'
import { fieldIndex } from './documents/fieldIndex'
import { cardFiles, imageFiles } from './documents/imageFiles'
import { resolvePublication } from './documents/resolvePublication'
import { prepareEndpointFolder } from './endpoint/endpointFolder'
import { writeEndpoint } from './endpoint/writeEndpoint'
import { cutSharedPictures } from './pictures/cutSharedPictures'
import { encodePictures, encodePlaceholders } from './pictures/encodePictures'
import { type Problem, sortProblems } from './problems/problem'
import { noProgress, type Progress } from './progress'
import { keptSearchDocuments } from './search/searchDocuments'

export type PublishOptions = {
  /** What editors write: docs/writing-an-interview.md. */
  contentDir: string
  /** Where the endpoint's files go. What was not published by this is removed from it. */
  endpointDir: string
  /** Where encoded pictures, parsed files and the record of what is published are kept between runs. */
  cacheDir: string
  /** The day in Shanghai, `YYYY-MM-DD`. */
  today: string
  /** The endpoint's public address, which feeds name: `endpointOrigin`. */
  endpointUrl?: string
  /** Whether share cards are drawn, which takes time for each interview; else their pictures are cut out of those there are. */
  shareCards?: boolean
  progress?: Progress
}

export type Summary = { interviews: number; doctors: number; pictures: number; files: number; bytes: number }
export type PublishResult = {
  /** Every problem of the whole collection, by file and line. */
  problems: Problem[]
  /** Undefined where an error stopped the publication; then the endpoint is as it was before. */
  summary?: Summary
}

/** Parses, checks and writes: content in, the endpoint's files out. Throws only for faults of the disk or of ours. */
export async function publish({
  contentDir,
  endpointDir,
  cacheDir,
  today,
  endpointUrl = endpointOrigin(undefined),
  shareCards = false,
  progress = noProgress,
}: PublishOptions): Promise<PublishResult> {
  prepareEndpointFolder(endpointDir)
  const collection = await readCollection(contentDir, { cacheDir, progress })
  const pictures = await encodePictures(collection, contentDir, cacheDir)
  const recordings = await measureRecordings(collection, contentDir)
  const found = check({ collection, pictures, recordings, today })
  const problems = sortProblems([...problemsOfFiles(collection), ...found])
  if (problems.some(({ severity }) => severity === 'error')) return { problems }

  const placeholders = await encodePlaceholders(collection, cacheDir)
  const resolved = resolvePublication({ collection, endpointUrl, pictures, recordings, placeholders })
  const { shared, undrawn } = shareCards
    ? await drawSharedPictures(resolved, { cacheDir, progress })
    : { shared: await cutSharedPictures(resolved, { cacheDir }), undrawn: [] }
  const publication = { ...resolved, shared }
  const searchCacheDir = join(cacheDir, `search-${hashOfText(resolve(contentDir)).slice(0, 12)}`)
  const fields = fieldIndex(publication.doctors)
  const search = await keptSearchDocuments(publication, fields, { cacheDir: searchCacheDir, progress })
  const files = {
    documents: allDocuments(publication, fields, search),
    images: imageFiles(publication),
    recordings: [...publication.recordings.values()],
    cards: cardFiles(publication),
  }
  const written = await writeEndpoint(endpointDir, files, { cacheDir, progress })
  const { interviews, doctors } = publication
  const counts = {
    interviews: interviews.length,
    doctors: doctors.length,
    pictures: pictures.size + placeholders.portraits.size + placeholders.covers.size,
  }
  return {
    problems: sortProblems([...problems, ...undrawnWords(collection, undrawn)]),
    summary: { ...counts, ...written },
  }
}
