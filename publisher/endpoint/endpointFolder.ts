import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

/** Every file below a folder, as paths from it that begin with a slash. */
export function filesBelow(directory: string): Set<string> {
  const files = new Set<string>()
  const list = (path: string): void => {
    for (const entry of readdirSync(directory + path, { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${path}/${entry.name}`)
      else files.add(`${path}/${entry.name}`)
    }
  }
  list('')
  return files
}

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
