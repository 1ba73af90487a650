import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as v from 'valibot'

const program = fileURLToPath(new URL('compileOffline.ts', import.meta.url))
const longest = 180_000

/** What miniprogram-ci says of a project when it compiles it offline; it stops at the first fault. */
export async function compileProblems(projectPath: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, projectPath], {
    timeout: longest,
    maxBuffer: 64 * 1024 * 1024,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  })
  return v.parse(v.array(v.string()), JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''))
}
