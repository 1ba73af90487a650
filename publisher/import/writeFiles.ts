import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes files into a folder, all or none as far as a file system can: everything is first written beside the folder
 * and then moved in. `files` maps paths inside the folder to texts or bytes. Also makes `images/`, which a collection has.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Buffer>): void {
  mkdirSync(dirname(folder), { recursive: true })
  const beside = mkdtempSync(join(dirname(folder), '.import-'))
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true })
      writeFileSync(join(beside, path), content)
    }
    mkdirSync(join(folder, 'images'), { recursive: true })
    for (const path of files.keys()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      renameSync(join(beside, path), join(folder, path))
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
