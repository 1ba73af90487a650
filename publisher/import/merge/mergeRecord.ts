import { isDeepStrictEqual } from 'node:util'
import { Document, isScalar, parseDocument } from 'yaml'
import { setFlow, yamlOptions } from '../yamlText'

/** What an importer makes up where the page says nothing: an editor's own is always better. */
const made = new Set(['digest', 'expertise'])

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(text: string | undefined): Fields {
  const value: unknown = text === undefined ? undefined : parseDocument(text).toJS()
  return isFields(value) ? value : {}
}

/** A value as the importer writes it. */
function nodeOf(value: unknown): unknown {
  const document = new Document(value)
  setFlow(document)
  return document.contents
}

/** A value in place of another keeps the comment behind it. */
function setKeepingComments(document: Document, path: readonly string[], value: unknown): void {
  const node = document.getIn(path, true)
  if (isScalar(node) && !isFields(value) && !Array.isArray(value)) node.value = value
  else document.setIn(path, nodeOf(value))
}

/** Takes over into `document` what only the source changed. Answers the keys that both changed differently. */
function takeOver(document: Document, path: readonly string[], base: Fields, mine: Fields, theirs: Fields): string[] {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(base)])
  return [...keys].flatMap((key) => {
    const [was, is, comes] = [base[key], mine[key], theirs[key]]
    const at = [...path, key]
    if (isDeepStrictEqual(comes, was) || isDeepStrictEqual(comes, is)) return []
    if (isDeepStrictEqual(is, was)) {
      if (comes === undefined) document.deleteIn(at)
      else setKeepingComments(document, at, comes)
      return []
    }
    if (isFields(is) && isFields(comes)) return takeOver(document, at, isFields(was) ? was : {}, is, comes)
    return comes === undefined || made.has(key) ? [] : [at.join('.')]
  })
}

/**
 * Merges two versions of a YAML record key by key, comments and order of the editor's kept. `base` is what both come
 * from; without one, keys that only the source has are taken over. Undefined where both changed a key differently, or
 * where the editor's version cannot be read.
 */
export function mergeRecord(base: string | undefined, mine: string, theirs: string): string | undefined {
  const document = parseDocument(mine)
  const fields: unknown = document.errors.length > 0 ? undefined : document.toJS()
  if (!isFields(fields)) return undefined
  const conflicts = takeOver(document, [], fieldsOf(base), fields, fieldsOf(theirs))
  if (conflicts.length > 0) return undefined
  if (isDeepStrictEqual(document.toJS(), fields)) return mine
  return document.toString(yamlOptions)
}
