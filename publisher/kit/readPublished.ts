import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { cardOfFeedItem, feedSchema } from '../../contract/documents'
import { type Interview, type InterviewCard, interviewSchema } from '../../contract/interview'
import { endpointPath, paths } from '../../contract/paths'
import { type KitEntry, kitEntry } from './kitEntry'
import { KitProblem } from './kitProblem'

/** Every published interview, newest first, from the endpoint's files. Throws a KitProblem where they are not there. */
export async function readPublished(endpointDir: string): Promise<KitEntry[]> {
  const cards = new Map<string, InterviewCard>()
  let path: string | undefined = paths.interviews
  while (path !== undefined) {
    const feed: v.InferOutput<typeof feedSchema> = await readDocument(endpointDir, path, feedSchema)
    // The first page overlaps the next one.
    for (const card of feed.items.map(cardOfFeedItem)) cards.set(card.id, card)
    path = feed.next_url === undefined ? undefined : endpointPath(feed.next_url)
  }
  const entries: KitEntry[] = []
  for (const { slug, versions } of cards.values()) {
    const read: Interview[] = []
    for (const { language } of versions) {
      read.push(await readDocument(endpointDir, paths.interview(slug, language), interviewSchema))
    }
    const [original, ...translations] = read
    if (original) entries.push(kitEntry([original, ...translations]))
  }
  return entries
}

async function readDocument<Schema extends v.GenericSchema>(
  endpointDir: string,
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const file = join(endpointDir, path)
  const publish = 'Publish first, with npm run content, or set ENDPOINT_DIR'
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KitProblem(`${file} cannot be read (${error.code}). ${publish}`)
  })
  const parsed = v.safeParse(schema, JSON.parse(text))
  if (parsed.success) return parsed.output
  const place = v.getDotPath(parsed.issues[0]) ?? ''
  throw new KitProblem(`${file} is not as this version publishes it, at “${place}”. ${publish}`)
}
