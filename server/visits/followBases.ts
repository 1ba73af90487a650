import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { visitCountsSchema } from '../../contract/visitDocuments'
import type { PublishedFile } from '../publishedFolder'

/** Id → what the website counted. An interview that is not here is not published. */
export type VisitBases = ReadonlyMap<string, number>

/**
 * The interviews that there are, as the published document says: read when it is another one than the last time.
 *
 * @param find the document of the endpoint as it is published now; undefined where an older publisher wrote none
 */
export function followBases(find: () => Promise<PublishedFile | undefined>): () => Promise<VisitBases> {
  let etag: string | undefined
  let bases: Promise<VisitBases> = Promise.resolve(new Map())
  return async () => {
    const file = await find()
    if (file?.etag !== etag) {
      etag = file?.etag
      bases = file ? readBases(file) : Promise.resolve(new Map())
      bases.catch(() => {
        etag = undefined
      })
    }
    return bases
  }
}

async function readBases({ file, bytes }: PublishedFile): Promise<VisitBases> {
  const text = (bytes ?? (await readFile(file))).toString()
  return new Map(Object.entries(v.parse(visitCountsSchema, JSON.parse(text)).visits))
}
