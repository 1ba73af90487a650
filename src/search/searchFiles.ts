import { type GenericSchema, type InferOutput, safeParse } from 'valibot'
import type { EndpointError } from '../endpoint/endpointError'
import type { ReadFile } from './hits'

/** Why a search ended: thrown within the engine, a value outside of it. */
export class ReadFailure extends Error {
  constructor(readonly reason: EndpointError) {
    super(reason)
  }
}

/** Answers what `run` does, a failed reading as a value. */
export async function answered<Value>(
  run: () => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; error: EndpointError }> {
  try {
    return { ok: true, value: await run() }
  } catch (failure) {
    if (failure instanceof ReadFailure) return { ok: false, error: failure.reason }
    throw failure
  }
}

export type SearchFiles = {
  /** A file as its contract says; undefined where there is none. Throws a `ReadFailure`. */
  get: <Schema extends GenericSchema>(path: string, schema: Schema) => Promise<InferOutput<Schema> | undefined>
}

/** The files of one search, each read once. */
export function searchFiles(read: ReadFile): SearchFiles {
  const files = new Map<string, Promise<unknown>>()
  return {
    async get(path, schema) {
      const reading = files.get(path) ?? readOne(path, schema, read)
      files.set(path, reading)
      return reading as Promise<InferOutput<typeof schema> | undefined>
    },
  }
}

async function readOne(path: string, schema: GenericSchema, read: ReadFile): Promise<unknown> {
  const answer = await read(path)
  if (!answer.ok) throw new ReadFailure(answer.error)
  if (answer.value === undefined) return undefined
  const parsed = safeParse(schema, answer.value)
  if (parsed.success) return parsed.output
  console.info('not what the contract says', path, parsed.issues[0]?.message)
  throw new ReadFailure('invalid')
}
