import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReadFile, ReadText } from '../src/search/hits'

/** Reads the files of a published endpoint for the search engine; `undefined` where there is none. */
export function publishedFiles(endpointDir = 'dist/endpoint'): ReadFile {
  return async (endpointPath) => {
    const bytes = bytesOf(endpointDir, endpointPath)
    return { ok: true, value: bytes && JSON.parse(bytes.toString()) }
  }
}

/** Reads texts of it, and parts of them. */
export function publishedTexts(endpointDir = 'dist/endpoint'): ReadText {
  return async (endpointPath, part) => {
    const bytes = bytesOf(endpointDir, endpointPath)
    const own = part ? bytes?.subarray(part.start, part.end + 1) : bytes
    return { ok: true, value: own && { text: own.toString(), isWhole: !part } }
  }
}

function bytesOf(endpointDir: string, endpointPath: string): Buffer | undefined {
  const file = path.join(endpointDir, endpointPath)
  return existsSync(file) ? readFileSync(file) : undefined
}
