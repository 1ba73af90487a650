import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileKey, pathKey } from '../../contract/searchKeys'
import type { EndpointDocument } from '../documents/endpointDocument'
import { shortHash } from '../documents/fingerprint'
import { programHash } from '../programHash'
import type { Progress } from '../progress'
import { changeHead, type TermChanges } from './changeHead'
import { gatherParts } from './gatherParts'
import { joinParts } from './gatherTerms'
import { type Head, headDocuments } from './headDocuments'
import { KeptTerms } from './keptTerms'
import type { KeyedDocuments } from './keyDocuments'
import type { VersionTerms, VersionTexts } from './versionTerms'

/** One version of an interview: its number in the index, a key that is another one whenever its texts are, and the texts. */
export type VersionSource = { document: number; key: string; texts: () => VersionTexts }

/** What the last run left. Written last: a run that dies leaves none, and the next one gathers the index anew. */
type State = {
  program: string
  /** The key of every version, by its number. */
  versions: Record<string, string>
  /** The path and the key of every document, by head. */
  heads: Record<string, [path: string, key: string][]>
}

/** With more changed versions than this it is quicker to gather the whole index anew. */
const mostChanges = 100

/**
 * The documents of the full-text index, made from what the last run left in `directory` and the versions that are new
 * since. Terms of a version are kept by its key, heads whole: a changed interview changes the heads of its terms, and the
 * others are not read. The result is the same bytes whatever was there before.
 */
export async function keptTextIndex(
  versions: readonly VersionSource[],
  directory: string,
  progress: Progress,
): Promise<KeyedDocuments> {
  const kept = new KeptIndex(directory)
  const before = kept.readState()
  const changes = before && changesOf(before, versions)
  const made: MadeHeads = new Map()
  const heads =
    (changes && changes.length <= mostChanges && changedHeads(kept, before, changes, made)) ||
    (await gatheredHeads(kept, versions, progress))
  kept.writeState({ versions: Object.fromEntries(versions.map(({ document, key }) => [document, key])), heads })
  if (changes) kept.forgetTerms(before.versions, versions)
  return { documents: documentsOf(kept, heads, made), keys: { heads: Object.keys(heads) } }
}

type Change = { document: number; before?: string; after?: VersionSource }

function changesOf({ versions: before }: State, versions: readonly VersionSource[]): Change[] {
  const after = new Map(versions.map((version) => [version.document, version]))
  const changed = versions.flatMap((version): Change[] => {
    const key = before[version.document]
    return key === version.key ? [] : [{ document: version.document, before: key, after: version }]
  })
  const gone = Object.entries(before).flatMap(([document, key]): Change[] =>
    after.has(Number(document)) ? [] : [{ document: Number(document), before: key }],
  )
  return [...changed, ...gone]
}

/** The documents of heads that were made in this run, by the head's key. */
type MadeHeads = Map<string, EndpointDocument[]>

/** So many are kept until they are written; of common words such as `the` they take long to make. */
const mostMade = 500

/** Undefined where the terms of a version that was there are not kept. Leaves in `made` what it made of changed heads. */
function changedHeads(
  kept: KeptIndex,
  { heads }: State,
  changes: readonly Change[],
  made: MadeHeads,
): State['heads'] | undefined {
  if (changes.length === 0) return heads
  const byHead = new Map<string, TermChanges>()
  for (const { document, before, after } of changes) {
    const old = before === undefined ? noTerms : kept.terms.read(before)
    if (!old) return undefined
    for (const [term, posting] of differences(old, after ? kept.terms.of(after.key, after.texts) : noTerms)) {
      const ofHead: TermChanges = byHead.get(fileKey(term)) ?? new Map()
      byHead.set(fileKey(term), ofHead)
      ofHead.set(term, (ofHead.get(term) ?? new Map()).set(document, posting))
    }
  }
  kept.beginChange()
  const changed = [...byHead].map(([key, ofHead]): [string, State['heads'][string]] => {
    const head = changeHead(kept.readHead(key), ofHead)
    kept.writeHead(head)
    const documents = headDocuments(head)
    if (made.size < mostMade) made.set(key, documents)
    return [key, manifestOf(documents)]
  })
  const all = { ...heads, ...Object.fromEntries(changed) }
  return Object.fromEntries(Object.entries(all).filter(([, documents]) => documents.length > 0))
}

const noTerms: VersionTerms = { terms: '', postings: new Uint32Array() }

/** The packed postings that are others in `after`, undefined where there is none any more. */
function differences(before: VersionTerms, after: VersionTerms): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  const each = ({ terms, postings }: VersionTerms, visit: (term: string, posting: number) => void) => {
    if (terms !== '') for (const [place, term] of terms.split('\n').entries()) visit(term, postings[place] ?? 0)
  }
  const old = new Map<string, number>()
  each(before, (term, posting) => {
    old.set(term, posting)
    found.set(term, undefined)
  })
  each(after, (term, posting) => {
    if (old.get(term) === posting) found.delete(term)
    else found.set(term, posting)
  })
  return found
}

async function gatheredHeads(
  kept: KeptIndex,
  versions: readonly VersionSource[],
  progress: Progress,
): Promise<State['heads']> {
  kept.beginChange()
  kept.forgetHeads()
  const heads: State['heads'] = {}
  for (const head of joinParts(await gatherParts(versions, kept.terms, progress))) {
    kept.writeHead(head)
    heads[head.key] = manifestOf(headDocuments(head))
  }
  return heads
}

const manifestOf = (documents: readonly EndpointDocument[]) =>
  documents.map(({ paths: [path = ''], body }): [string, string] => [path, shortHash(body)])

/** Bodies are made when they are asked for, a head at a time: documents of a head are asked for one after the other. */
function documentsOf(kept: KeptIndex, heads: State['heads'], made: MadeHeads): EndpointDocument[] {
  let last: { key: string; bodies: Map<string, string> } | undefined
  const bodyOf = (key: string, path: string): string => {
    if (last?.key !== key) {
      const documents = made.get(key) ?? headDocuments(kept.readHead(key))
      last = { key, bodies: new Map(documents.map((document) => [document.paths[0] ?? '', document.body])) }
    }
    const body = last.bodies.get(path)
    if (body === undefined) throw new Error(`${path} is not kept; remove the cache and publish again`)
    return body
  }
  return Object.keys(heads)
    .sort()
    .flatMap((key) => (heads[key] ?? []).map(([path, own]) => lazily(path, own, (wanted) => bodyOf(key, wanted))))
}

/**
 * Documents that are made together: kept by the key of what they are made of, they are made again only where it is another
 * one, or where a body is asked for.
 */
export function keptTogether(file: string, key: string, make: () => KeyedDocuments): KeyedDocuments {
  const state = `${programHash()} ${key}`
  let made: Map<string, string> | undefined
  const bodyOf = (path: string): string => {
    made ??= new Map(make().documents.map(({ paths: [first = ''], body }) => [first, body]))
    const body = made.get(path)
    if (body === undefined) throw new Error(`${path} is not kept; remove the cache and publish again`)
    return body
  }
  const kept: KeptTogether | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const lazy = (documents: [path: string, key: string][]) => documents.map(([path, own]) => lazily(path, own, bodyOf))
  if (kept?.state === state) return { documents: lazy(kept.documents), keys: kept.keys }
  const { documents: all, keys } = make()
  const documents = all.map(({ paths: [path = ''], body }): [string, string] => [path, shortHash(body)])
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.next`, JSON.stringify({ state, keys, documents }))
  renameSync(`${file}.next`, file)
  return { documents: lazy(documents), keys }
}

type KeptTogether = { state: string; keys: KeyedDocuments['keys']; documents: [path: string, key: string][] }

function lazily(path: string, key: string, bodyOf: (path: string) => string): EndpointDocument {
  return {
    paths: [path],
    key,
    get body() {
      return bodyOf(path)
    },
  }
}

/** The folder of the cache. */
class KeptIndex {
  private readonly program = programHash()
  readonly terms: KeptTerms

  constructor(private readonly directory: string) {
    this.terms = new KeptTerms(join(directory, 'terms'))
    mkdirSync(join(directory, 'heads'), { recursive: true })
  }

  private get stateFile(): string {
    return join(this.directory, 'state.json')
  }

  readState(): State | undefined {
    if (!existsSync(this.stateFile)) return undefined
    const state: State = JSON.parse(readFileSync(this.stateFile, 'utf8'))
    if (state.program === this.program) return state
    // Another program may have cut texts otherwise.
    this.terms.forgetAll()
    return undefined
  }

  /** Until the state is written again there is none. */
  beginChange(): void {
    rmSync(this.stateFile, { force: true })
  }

  writeState(state: Omit<State, 'program'>): void {
    writeFileSync(`${this.stateFile}.next`, JSON.stringify({ program: this.program, ...state }))
    renameSync(`${this.stateFile}.next`, this.stateFile)
  }

  private headFile(key: string): string {
    return join(this.directory, 'heads', `${pathKey(key)}.json`)
  }

  readHead(key: string): Head {
    const file = this.headFile(key)
    return { key, entries: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [] }
  }

  writeHead({ key, entries }: Head): void {
    if (entries.length === 0) rmSync(this.headFile(key), { force: true })
    else writeFileSync(this.headFile(key), JSON.stringify(entries))
  }

  forgetHeads(): void {
    rmSync(join(this.directory, 'heads'), { recursive: true })
    mkdirSync(join(this.directory, 'heads'))
  }

  /** Removes the terms of versions that are no more. */
  forgetTerms(before: State['versions'], versions: readonly VersionSource[]): void {
    const keys = new Set(versions.map(({ key }) => key))
    for (const key of Object.values(before)) if (!keys.has(key)) this.terms.forget(key)
  }
}
