import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { paths } from '../../contract/paths'
import type { MeasuredRecording } from '../audio/recordingFile'
import type { EndpointDocument } from '../documents/endpointDocument'
import { shortHash } from '../documents/fingerprint'
import { groupBy } from '../documents/groupBy'
import type { ImageFile } from '../pictures/pictureFile'
import type { KeyedDocument } from './encodeInOrder'
import type { FolderNames } from './endpointFolder'
import type { EndpointRecord, Holding } from './endpointRecord'
import { newFirst } from './newFirst'
import { endings } from './precompress'

/** Everything that is to stand in an endpoint. */
export type EndpointFiles = {
  /** In the order in which they are published: what others lead to before what leads to it. */
  documents: readonly EndpointDocument[]
  images: readonly ImageFile[]
  recordings: readonly MeasuredRecording[]
  /** Pictures under a path of their own, which may be replaced. */
  cards: ReadonlyMap<string, ImageFile>
}

/** A file that is copied as it is. `key` is another one whenever other bytes are to stand under its path. */
type Copy = { source: string; key: string }

/** What an endpoint lacks, and what it has that is no longer published. */
export type EndpointChanges = {
  /** Documents that are not there as they should be, in the order in which they are to replace each other. */
  stale: KeyedDocument[]
  /** Files to be copied, by their paths. */
  missing: [path: string, copy: Copy][]
  /** The first paths of what is held and no longer published. */
  gone: string[]
  /** Files to be removed. */
  unwanted: string[]
}

/** Compares what is to be published with what the last runs noted and with the names in folders that have changed. */
export function endpointChanges(
  directory: string,
  files: EndpointFiles,
  record: EndpointRecord,
  names: FolderNames,
): EndpointChanges {
  const { documents } = files
  const isUntouched = (path: string) => names.changed.size === 0 || names.unchanged.has(dirname(path))
  const isThere = (key: string, paths: readonly string[], own: readonly string[]) => {
    const held = record.get(paths[0] ?? '')
    if (held?.key !== key || held.paths !== paths.join(' ')) return false
    return paths.every((path) => isUntouched(path) || own.every((ending) => names.files.has(path + ending)))
  }
  const keyed = documents.map((document) => ({ document, key: document.key ?? shortHash(document.body) }))
  const outdated = keyed.filter(({ document, key }) => !isThere(key, document.paths, endings))
  const stale = newFirst(outdated, ({ document }) => !existsSync(directory + (document.paths[0] ?? '')))
  const copies = copiesOf(files)
  // A name with a hash of the content, of the file or of what it is copied from: what is there is right, if a run brought
  // it to its end.
  const missing = [...copies].filter(([path, { key }]) => !isThere(key, [path], ['']))

  const firsts = new Set([...documents.map(({ paths }) => paths[0] ?? ''), ...copies.keys()])
  const gone = [...record.all()].filter(([first]) => !firsts.has(first))
  const replaced = stale.flatMap(({ document }) => record.get(document.paths[0] ?? '') ?? [])
  const perhapsUnwanted = [
    ...names.files,
    ...[...gone.map(([, held]) => held), ...replaced].flatMap(filesOf(isUntouched)),
  ]
  const unwanted = unpublished(perhapsUnwanted, documents, copies)
  return { stale, missing, gone: gone.map(([first]) => first), unwanted }
}

/** Every file that is copied as it is, by its path. */
export function copiesOf({ images, recordings, cards }: EndpointFiles): Map<string, Copy> {
  return new Map([
    ...images.map(({ name, path }): [string, Copy] => [paths.image(name), { source: path, key: copied }]),
    ...recordings.map(({ name, path }): [string, Copy] => [paths.audio(name), { source: path, key: copied }]),
    ...[...cards].map(([place, { name, path }]): [string, Copy] => [place, { source: path, key: copied + name }]),
  ])
}

/** Begins the key of what is copied as it is; those of documents are hexadecimal. */
const copied = 'copy-'

/** The files that are held, of folders that were not listed. */
function filesOf(isUntouched: (path: string) => boolean) {
  return ({ key, paths }: Holding): string[] => {
    const own = key.startsWith(copied) ? [''] : endings
    return paths.split(' ').flatMap((path) => (isUntouched(path) ? own.map((ending) => path + ending) : []))
  }
}

/** Those of some files that are none of what is published. They are few, and what is published is not. */
function unpublished(
  files: readonly string[],
  documents: readonly EndpointDocument[],
  copies: ReadonlyMap<string, Copy>,
): string[] {
  const left = groupBy(
    [...new Set(files)].filter((file) => !copies.has(file)),
    (file) => file.replace(/\.(br|gz)$/, ''),
  )
  if (left.size > 0) for (const { paths } of documents) for (const path of paths) left.delete(path)
  return [...left.values()].flat()
}
