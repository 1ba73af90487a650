import { type GenericSchema, type InferOutput, is, safeParse } from 'valibot'
import { laterContractSchema } from '../../contract/documents'
import type { EndpointResult, Trouble } from '../endpoint/endpointError'
import type { ReadFile } from './hits'

/** Why a search ended: thrown within the engine, a value outside of it. */
export class ReadFailure extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.error)
  }
}

/** Answers what `run` does, a failed reading as a value. */
export async function answered<Value>(run: () => Promise<Value>): Promise<EndpointResult<Value>> {
  try {
    return { ok: true, value: await run() }
  } catch (failure) {
    if (failure instanceof ReadFailure) {
      const { error, wait } = failure.trouble
      return { ok: false, error, ...(wait !== undefined && { wait }) }
    }
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
  if (!answer.ok) throw new ReadFailure(answer)
  if (answer.value === undefined) return undefined
  const parsed = safeParse(schema, answer.value)
  if (parsed.success) return parsed.output
  console.info('not what the contract says', path, parsed.issues[0]?.message)
  throw new ReadFailure({ error: is(laterContractSchema, answer.value) ? 'newer' : 'invalid' })
}
