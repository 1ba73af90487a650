import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { shanghaiDay } from '../shanghaiDay'
import { importPage } from './importPage'
import { ImportProblem } from './importProblem'

const usage = 'usage: npm run import -- FILE [--out CONTENT_DIR]'

interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ImportProblem(`${file} cannot be read: give the path of a page saved as text`)
  }
}

function readArguments(args: readonly string[]): { file: string; out: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file, out: values.out }
  } catch {
    // An unknown option: the usage says what there is.
  }
  throw new ImportProblem(usage)
}

/**
 * The command: imports the page named in `args` and reports. Answers the exit code: 0 where everything is in the
 * collection, 1 where nothing was written. The folder is `--out`, else `CONTENT_DIR`, else `content`.
 */
export function main(args: readonly string[], environment: { readonly CONTENT_DIR?: string }, output: Output): number {
  try {
    const { file, out } = readArguments(args)
    const result = importPage(readSource(file), out ?? environment.CONTENT_DIR ?? 'content', shanghaiDay(new Date()))
    output[result.kept ? 'out' : 'error'](result.report)
    return result.kept ? 0 : 1
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    output.error(`${error.message}\n`)
    return 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(
    process.argv.slice(2),
    { CONTENT_DIR: process.env.CONTENT_DIR },
    {
      out: (text) => process.stdout.write(text),
      error: (text) => process.stderr.write(text),
    },
  )
}
