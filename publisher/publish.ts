import { endpointOrigin } from '../contract/endpointOrigin'
import { measureRecordings } from './audio/measureRecordings'
import { check } from './checks/check'
import { problemsOfFiles } from './collection/collection'
import { readCollection } from './collection/readCollection'
import { allDocuments } from './documents/allDocuments'
import { imageFiles } from './documents/imageFiles'
import { resolvePublication } from './documents/resolvePublication'
import { recoverDirectory, replaceDirectory } from './endpoint/replaceDirectory'
import { writeEndpoint } from './endpoint/writeEndpoint'
import { encodeAllShareImages } from './pictures/encodeAllShareImages'
import { encodePictures, encodePlaceholders } from './pictures/encodePictures'
import { type Problem, sortProblems } from './problems/problem'

export type PublishOptions = {
  /** What editors write: docs/writing-an-interview.md. */
  contentDir: string
  /** Where the endpoint's files go; replaced as a whole. */
  endpointDir: string
  /** Where encoded pictures are kept between runs. */
  cacheDir: string
  /** The day in Shanghai, `YYYY-MM-DD`. */
  today: string
  /** The endpoint's public address, which feeds name: `endpointOrigin`. */
  endpointUrl?: string
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
}: PublishOptions): Promise<PublishResult> {
  await recoverDirectory(endpointDir)
  const collection = await readCollection(contentDir)
  const pictures = await encodePictures(collection, contentDir, cacheDir)
  const recordings = await measureRecordings(collection, contentDir)
  const found = check({ collection, pictures, recordings, today })
  const problems = sortProblems([...problemsOfFiles(collection), ...found])
  if (problems.some(({ severity }) => severity === 'error')) return { problems }

  const placeholders = await encodePlaceholders(collection, cacheDir)
  const shareImages = await encodeAllShareImages(collection, contentDir, cacheDir)
  const publication = resolvePublication({ collection, endpointUrl, pictures, recordings, placeholders, shareImages })
  const [documents, images] = [allDocuments(publication), imageFiles(publication)]
  const spoken = [...publication.recordings.values()]
  const written = await replaceDirectory(endpointDir, (next) => writeEndpoint(next, documents, images, spoken))
  const { interviews, doctors } = publication
  const counts = {
    interviews: interviews.length,
    doctors: doctors.length,
    pictures: pictures.size + placeholders.portraits.size + placeholders.covers.size,
  }
  return { problems, summary: { ...counts, ...written } }
}
