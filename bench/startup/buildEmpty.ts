import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const source = path.join(import.meta.dirname, 'empty')

/** Builds the app with one page and one text, as Taro builds by default. Gives its folder; throws where it does not build. */
export async function buildEmpty(framework: 'preact' | 'react', outDir: string): Promise<string> {
  const dist = path.join(outDir, framework)
  await rm(dist, { recursive: true, force: true })
  await mkdir(dist, { recursive: true })
  const taro = path.join(path.dirname(require.resolve('@tarojs/cli/package.json')), 'bin/taro')
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    BENCH_FRAMEWORK: framework,
    BENCH_OUT: path.relative(source, path.resolve(dist)),
  }
  await run(process.execPath, [taro, 'build', '--type', 'weapp'], { cwd: source, env }).catch((error: Error) => {
    // Taro writes what is wrong to its standard output.
    throw new Error(
      `the empty app does not build with ${framework}: ${error.message}${'stdout' in error ? error.stdout : ''}`,
    )
  })
  return dist
}
