import * as v from 'valibot'
import { isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from '../problems/problem'
import { issueMessage } from './issueMessage'
import { suggestion } from './nearestWord'
import { unknownKeys } from './unknownKeys'

/** The line of each key of a file, by its path as JSON, and the line on which the keys begin: what can be kept on disk. */
export type KeyLines = { first: number; lines: Record<string, number> }

export type ParsedYaml<Value> = {
  /** Undefined where something in the file is wrong; then `problems` says what. */
  value: Value | undefined
  /** The keys of the file that are right by themselves, so that rules across files miss nothing while others are wrong. */
  sound: Partial<Value>
  /** The line of the file on which a key stands; of its nearest ancestor where the key is absent. */
  lineOf: (...path: PropertyKey[]) => number
  keyLines: KeyLines
  problems: Problem[]
}

/** The line on which a key stands; of its nearest ancestor where the key is absent. */
export function lineFinder({ first, lines }: KeyLines): (...path: PropertyKey[]) => number {
  return (...path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lines[pathKey(path.slice(0, length))]
      if (line !== undefined) return line
    }
    return first
  }
}

/**
 * Parses YAML 1.2 (yaml.org/spec/1.2.2) and validates it with a schema of the editors' shapes. Unknown keys are errors.
 * Never throws for what an editor wrote. `firstLine` is the line of the file on which `text` begins.
 */
export function parseYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  { file, firstLine = 1 }: { file: string; firstLine?: number },
): ParsedYaml<v.InferOutput<Schema>> {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1
  const problemAt = (line: number, message: string): Problem => ({ file, line, severity: 'error', message })

  const unreadable = [
    ...document.errors.map(({ code, message, pos }) => ({ code, message, offset: pos[0] })),
    ...aliases(document).map((offset) => ({ code: 'BAD_ALIAS', message: '', offset })),
  ]
  if (unreadable.length > 0) {
    const problems = unreadable.map(({ code, message, offset }) =>
      problemAt(lineAt(offset), `not valid YAML: ${yamlMending(code, message)}`),
    )
    return { value: undefined, sound: {}, lineOf: () => firstLine, keyLines: { first: firstLine, lines: {} }, problems }
  }

  const offsets = [...offsetsOfKeys(document)]
  const keyLines = {
    first: firstLine,
    lines: Object.fromEntries(offsets.map(([key, offset]) => [key, lineAt(offset)])),
  }
  const lineOf = lineFinder(keyLines)

  const content: unknown = document.toJS() ?? {}
  // One message a key: what follows in a pipe presumes what comes before it.
  const parsed = v.safeParse(schema, content, { abortPipeEarly: true })
  const faults = [
    ...unknownKeys(schema, content).map(({ path, known }) => {
      const remedy = suggestion(String(path.at(-1)), known) || `; the keys here are ${known.join(', ')}`
      return { path, message: `unknown key “${path.join('.')}”${remedy}` }
    }),
    ...(parsed.issues ?? []).map((issue) => ({
      path: (issue.path ?? []).map((item) => item.key as PropertyKey),
      message: issueMessage(issue),
    })),
  ]
  return {
    value: faults.length === 0 ? (parsed.output as v.InferOutput<Schema>) : undefined,
    sound: withoutKeys(parsed.output, new Set(faults.map(({ path }) => path[0]))),
    lineOf,
    keyLines,
    problems: faults.map(({ path, message }) => problemAt(lineOf(...path), message)),
  }
}

/** What valibot made of a value, without the keys that have an issue: the others have the schema's types. */
function withoutKeys<Value>(output: unknown, keys: ReadonlySet<PropertyKey | undefined>): Partial<Value> {
  if (typeof output !== 'object' || output === null || keys.has(undefined)) return {}
  return Object.fromEntries(Object.entries(output).filter(([key]) => !keys.has(key))) as Partial<Value>
}

/** The commonest slips with their remedy, by the parser's error code; else the parser's own words. */
function yamlMending(code: string, message: string): string {
  const remedies: Record<string, string> = {
    BLOCK_AS_IMPLICIT_KEY: 'a text with “: ” in it must stand in quotation marks',
    DUPLICATE_KEY: 'this key is written twice; keep one',
    TAB_AS_INDENT: 'indent with spaces, not tabs',
    BAD_INDENT: 'the indentation does not match the lines above',
    MISSING_CHAR: 'a closing bracket or quotation mark is missing',
    BAD_ALIAS: 'a text that begins with * or & must stand in quotation marks',
  }
  return remedies[code] ?? message
}

/**
 * Where aliases stand. Editors have no use for any: `*word*` is an emphasis to them, and to YAML an alias of nothing, at
 * which `toJS` throws; aliases of aliases grow without bound.
 */
function aliases(document: ReturnType<typeof parseDocument>): number[] {
  const offsets: number[] = []
  visit(document, {
    Alias(_, { range }) {
      offsets.push(range?.[0] ?? 0)
    },
  })
  return offsets
}

function offsetsOfKeys(document: ReturnType<typeof parseDocument>): Map<string, number> {
  const offsets = new Map<string, number>()
  visit(document, {
    Pair(_, pair, ancestors) {
      const offset = isNode(pair.key) ? pair.key.range?.[0] : undefined
      if (offset === undefined) return
      offsets.set(pathKey([...pathOf(ancestors), keyOf(pair.key)]), offset)
    },
    Node(index, node, ancestors) {
      if (typeof index === 'number' && node.range) offsets.set(pathKey([...pathOf(ancestors), index]), node.range[0])
    },
  })
  return offsets
}

/** The keys and list positions that lead to a node: a pair adds its key, a list the position of the next ancestor. */
function pathOf(ancestors: readonly unknown[]): PropertyKey[] {
  return ancestors.flatMap((ancestor, depth): PropertyKey[] => {
    if (isPair(ancestor)) return [keyOf(ancestor.key)]
    const parent = ancestors[depth - 1]
    return isSeq(parent) ? [parent.items.indexOf(ancestor)] : []
  })
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key)

const pathKey = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String))
