import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { paths } from '../../contract/paths'

/** The folder of the endpoint holds something that no run of ours wrote. */
export class NotAnEndpointError extends Error {}

/** Where files are written before they are renamed into the endpoint: beside it, so on the same file system. */
export const workshopOf = (directory: string) => `${directory}.next`

/**
 * Makes the folder of an endpoint if there is none, and clears away what a run that died left beside it.
 *
 * @throws NotAnEndpointError where it holds something that no run of ours wrote, so that a mistyped path never costs
 *   anybody their files
 */
export function prepareEndpointFolder(directory: string): void {
  mkdirSync(directory, { recursive: true })
  rmSync(workshopOf(directory), { recursive: true, force: true })
  const names = readdirSync(directory)
  // A first run that died may have left only the beginning of `v1`.
  const isOurs = names.every((name) => name === 'v1') || isThere(join(directory, paths.site))
  if (isOurs) return
  throw new NotAnEndpointError(
    `${directory} holds other files than an endpoint's; empty it, or choose another ENDPOINT_DIR`,
  )
}

/**
 * What a folder is like: another one whenever a name comes into it or goes out of it. Undefined where there is no folder, and
 * where it changed so shortly before that it could change once more without a change of its times, whose grain is a few
 * milliseconds.
 */
function stampOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!stats?.isDirectory() || Date.now() - Number(stats.mtimeMs) < settled) return undefined
  return `${stats.ino}:${stats.mtimeNs}:${stats.ctimeNs}`
}

/**
 * Milliseconds after which the times of a folder tell its next change from its last one. Linux writes the time of its last
 * tick, of which there are at least a hundred a second.
 */
const settled = 30

/** The stamps of folders below a directory, as soon as they tell every later change. */
export async function stampsOf(directory: string, folders: Iterable<string>): Promise<Map<string, string>> {
  await setTimeout(settled)
  const stamps = new Map<string, string>()
  for (const folder of folders) {
    const stamp = stampOf(directory + folder)
    if (stamp !== undefined) stamps.set(folder, stamp)
  }
  return stamps
}

/** Where a directory holds the same names as when its folders were stamped, and what it holds elsewhere. */
export type FolderNames = {
  /** Folders in which no name came or went. The directory itself is the empty text. */
  unchanged: Set<string>
  /** All other folders. */
  changed: Set<string>
  /** The files in these, as paths from the directory that begin with a slash. */
  files: Set<string>
}

/** Lists a directory, without what is in folders that are as they were: of 760,000 names that takes a second. */
export function listChanged(directory: string, stamps: ReadonlyMap<string, string>): FolderNames {
  const unchanged = new Set<string>()
  for (const [folder, stamp] of stamps) if (stampOf(directory + folder) === stamp) unchanged.add(folder)
  const [changed, files] = [new Set<string>(), new Set<string>()]
  const list = (folder: string): void => {
    changed.add(folder)
    for (const entry of readdirSync(directory + folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (!entry.isDirectory()) files.add(path)
      else if (!unchanged.has(path) && !changed.has(path)) list(path)
    }
  }
  // One that is gone was in a folder that has changed.
  const looked = stamps.size > 0 ? [...stamps.keys()] : ['']
  for (const folder of looked) {
    if (!unchanged.has(folder) && !changed.has(folder) && isThere(directory + folder)) list(folder)
  }
  return { unchanged, changed, files }
}

/** Every file below a folder, as paths from it that begin with a slash. */
export const filesBelow = (directory: string): Set<string> => listChanged(directory, new Map()).files

/** Removes files, and the folders that are empty without them. */
export function removeFiles(directory: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(directory + file)
    for (let folder = dirname(file); folder !== '/'; folder = dirname(folder)) {
      if (readdirSync(directory + folder).length > 0) break
      rmdirSync(directory + folder)
    }
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
