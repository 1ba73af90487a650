import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileKey, pathKey } from '../../contract/searchKeys'
import type { EndpointDocument } from '../documents/endpointDocument'
import { shortHash } from '../documents/fingerprint'
import { programHash } from '../programHash'
import { changeHead, type TermChanges } from './changeHead'
import type { KeyedDocuments } from './keyDocuments'
import { gatherHeads, type Head, headDocuments, type NumberedTerms } from './textIndex'
import type { VersionTerms } from './versionTerms'

/** One version of an interview: its number in the index, a key that is another one whenever its terms are, and the terms. */
export type VersionSource = { document: number; key: string; terms: () => VersionTerms }

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
export function keptTextIndex(versions: readonly VersionSource[], directory: string): KeyedDocuments {
  const kept = new KeptIndex(directory)
  const before = kept.readState()
  const changes = before && changesOf(before, versions)
  const heads =
    (changes && changes.length <= mostChanges && changedHeads(kept, before, changes)) || gatheredHeads(kept, versions)
  kept.writeState({ versions: Object.fromEntries(versions.map(({ document, key }) => [document, key])), heads })
  if (changes) kept.forgetTerms(before.versions, versions)
  return { documents: documentsOf(kept, heads), keys: { heads: Object.keys(heads) } }
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

/** Undefined where the terms of a version that was there are not kept. */
function changedHeads(kept: KeptIndex, { heads }: State, changes: readonly Change[]): State['heads'] | undefined {
  if (changes.length === 0) return heads
  const byHead = new Map<string, TermChanges>()
  for (const { document, before, after } of changes) {
    const old = before === undefined ? noTerms : kept.readTerms(before)
    if (!old) return undefined
    for (const [term, posting] of differences(old, after ? kept.termsOf(after) : noTerms)) {
      const ofHead: TermChanges = byHead.get(fileKey(term)) ?? new Map()
      byHead.set(fileKey(term), ofHead)
      ofHead.set(term, (ofHead.get(term) ?? new Map()).set(document, posting))
    }
  }
  kept.beginChange()
  const changed = [...byHead].map(([key, ofHead]): [string, State['heads'][string]] => {
    const head = changeHead(kept.readHead(key), ofHead)
    kept.writeHead(head)
    return [key, manifestOf(head)]
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

function gatheredHeads(kept: KeptIndex, versions: readonly VersionSource[]): State['heads'] {
  kept.beginChange()
  kept.forgetHeads()
  const numbered = function* (): Generator<NumberedTerms> {
    for (const version of versions) yield { ...kept.termsOf(version), document: version.document }
  }
  const heads: State['heads'] = {}
  for (const head of gatherHeads(numbered())) {
    kept.writeHead(head)
    heads[head.key] = manifestOf(head)
  }
  return heads
}

const manifestOf = (head: Head) =>
  headDocuments(head).map(({ paths: [path = ''], body }): [string, string] => [path, shortHash(body)])

/** Bodies are made when they are asked for, a head at a time: documents of a head are asked for one after the other. */
function documentsOf(kept: KeptIndex, heads: State['heads']): EndpointDocument[] {
  let last: { key: string; bodies: Map<string, string> } | undefined
  const bodyOf = (key: string, path: string): string => {
    if (last?.key !== key) {
      const documents = headDocuments(kept.readHead(key))
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

  constructor(private readonly directory: string) {
    mkdirSync(join(directory, 'terms'), { recursive: true })
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
    rmSync(join(this.directory, 'terms'), { recursive: true })
    mkdirSync(join(this.directory, 'terms'))
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

  /** Kept, or made and then kept. */
  termsOf({ key, terms }: VersionSource): VersionTerms {
    const known = this.readTerms(key)
    if (known) return known
    const made = terms()
    const { postings } = made
    const bytes = Buffer.concat([
      Buffer.from(Uint32Array.of(postings.length).buffer),
      Buffer.from(postings.buffer, postings.byteOffset, postings.byteLength),
      Buffer.from(made.terms),
    ])
    writeFileSync(this.termsFile(key), bytes)
    return made
  }

  private termsFile(key: string): string {
    return join(this.directory, 'terms', key)
  }

  /** Undefined where there are none, or where a run died while it wrote them. */
  readTerms(key: string): VersionTerms | undefined {
    if (!existsSync(this.termsFile(key))) return undefined
    const bytes = new Uint8Array(readFileSync(this.termsFile(key)))
    if (bytes.length < 4) return undefined
    const [count = 0] = new Uint32Array(bytes.buffer, 0, 1)
    if (bytes.length < 4 + 4 * count) return undefined
    const terms = Buffer.from(bytes.buffer, 4 + 4 * count).toString('utf8')
    const places = terms === '' ? 0 : terms.split('\n').length
    return places === count ? { terms, postings: new Uint32Array(bytes.buffer, 4, count) } : undefined
  }

  /** Removes the terms of versions that are no more. */
  forgetTerms(before: State['versions'], versions: readonly VersionSource[]): void {
    const keys = new Set(versions.map(({ key }) => key))
    for (const key of Object.values(before)) if (!keys.has(key)) rmSync(this.termsFile(key), { force: true })
  }
}
