import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type KindFigures = {
  /** The first part of the path below `/v1/`. */
  kind: string
  /** Names; several may be one file. */
  files: number
  /** What a disk holds: a file that stands under several names counts once. */
  bytesOnDisk: number
}

/** How many files of each kind an endpoint has, and how large they are, the largest kind first. */
export function endpointFigures(endpointDir: string): KindFigures[] {
  const kinds = new Map<string, KindFigures>()
  const inodes = new Set<number>()
  const count = (folder: string, kind: string | undefined): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const own = kind ?? entry.name.replace(/\..*$/, '')
      if (entry.isDirectory()) {
        count(join(folder, entry.name), own)
        continue
      }
      const { ino, size } = lstatSync(join(folder, entry.name))
      const figures = kinds.get(own) ?? { kind: own, files: 0, bytesOnDisk: 0 }
      figures.files += 1
      if (!inodes.has(ino)) figures.bytesOnDisk += size
      inodes.add(ino)
      kinds.set(own, figures)
    }
  }
  count(join(endpointDir, 'v1'), undefined)
  return [...kinds.values()].sort((a, b) => b.bytesOnDisk - a.bytesOnDisk)
}
