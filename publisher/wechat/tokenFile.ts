import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const keptTokenSchema = v.object({ accessToken: v.string(), expiresAt: v.number() })

/** An access token and the time until which it may be used, in milliseconds since 1970. */
export type KeptToken = v.InferOutput<typeof keptTokenSchema>

export type TokenFile = {
  readonly read: () => Promise<KeptToken | undefined>
  readonly write: (token: KeptToken) => Promise<void>
}

/**
 * The access token of one account on disk, readable by its owner alone. The file is named after a hash, so that it tells
 * nobody whose token it is, and a token of a stand-in never reaches WeChat.
 */
export function tokenFile(cacheDir: string, apiUrl: string, appId: string): TokenFile {
  const name = createHash('sha256').update(`${apiUrl} ${appId}`).digest('hex').slice(0, 32)
  const file = join(cacheDir, `token-${name}.json`)
  return {
    async read() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return undefined
      })
      return text === undefined ? undefined : parse(text)
    },
    async write(token) {
      await mkdir(cacheDir, { recursive: true, mode: 0o700 })
      const beside = `${file}.${process.pid}`
      try {
        await writeFile(beside, JSON.stringify(token), { mode: 0o600 })
        // The mode above is for a new file only.
        await chmod(beside, 0o600)
        await rename(beside, file)
      } finally {
        await rm(beside, { force: true })
      }
    },
  }
}

/** A file that somebody damaged is as good as none: WeChat gives the token again. */
function parse(text: string): KeptToken | undefined {
  try {
    const parsed = v.safeParse(keptTokenSchema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
