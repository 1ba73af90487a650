import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReadFile } from '../src/search/hits'

/** Reads the files of a published endpoint for the search engine; `undefined` where there is none. */
export function publishedFiles(endpointDir = 'dist/endpoint'): ReadFile {
  return async (endpointPath) => {
    const file = path.join(endpointDir, endpointPath)
    return { ok: true, value: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined }
  }
}
