import type { EndpointDocument } from '../documents/endpointDocument'
import { inBatches } from '../inBatches'
import { Threads } from '../threads/threads'
import { type EncodingTask, encodeDocument } from './encodeDocuments'
import type { Workshop } from './workshop'

/** Fewer documents are compressed before a thread has started. */
const fewDocuments = 200
const batchSize = 16

/** A document, and what it was made of. */
export type KeyedDocument = { document: EndpointDocument; key: string }

/** The files of a document in the workshop, without their endings, and how many bytes they have. */
export type EncodedDocument = KeyedDocument & { file: string; bytes: number }

/** Writes the files of documents into the workshop, many of them on all cores; answers them in the documents' order. */
export async function* encodeInOrder(
  documents: readonly KeyedDocument[],
  workshop: Workshop,
): AsyncGenerator<EncodedDocument> {
  const taskOf = ({ document: { body, paths } }: KeyedDocument, bench?: string): EncodingTask => ({
    body,
    path: paths[0] ?? '',
    file: workshop.next(bench),
  })
  if (documents.length < fewDocuments) {
    for (const document of documents) {
      const task = taskOf(document)
      yield { ...document, file: task.file, bytes: encodeDocument(task) }
    }
    return
  }
  const threads = new Threads<readonly EncodingTask[], number[]>(new URL('encodeDocuments.ts', import.meta.url))
  try {
    const batches = inBatches(documents, batchSize).entries()
    const underWay: { batch: KeyedDocument[]; tasks: EncodingTask[]; answer: Promise<number[]> }[] = []
    const begin = () => {
      const { value } = batches.next()
      if (!value) return
      const [number, batch] = value
      // One more than are under way: the files of a batch are moved while the next ones are written.
      const bench = String(number % (threads.capacity + 1))
      const tasks = batch.map((document) => taskOf(document, bench))
      underWay.push({ batch, tasks, answer: threads.run(tasks) })
    }
    for (let count = 0; count < threads.capacity; count++) begin()
    for (let next = underWay.shift(); next; next = underWay.shift()) {
      const bytes = await next.answer
      begin()
      for (const [index, document] of next.batch.entries()) {
        yield { ...document, file: next.tasks[index]?.file ?? '', bytes: bytes[index] ?? 0 }
      }
    }
  } finally {
    await threads.end()
  }
}
