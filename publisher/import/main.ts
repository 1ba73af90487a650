import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { accountUsage, importAccountCommand } from './importAccountCommand'
import { importPage } from './importPage'
import { ImportProblem } from './importProblem'
import { type ImportEnvironment, importSettings } from './importSettings'
import { readSource, sourceKinds } from './readSource'
import type { SourceKind, SourcePage } from './sourcePage'
import { withByline } from './withByline'

const usage = `usage: npm run import -- FILE [--out CONTENT_DIR] [--as ${sourceKinds.join('|')}] [--byline "NAME, degree, post, department, hospital"] [--offline]
   or: ${accountUsage}`

interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

interface Arguments {
  readonly file: string
  readonly out?: string
  readonly kind?: SourceKind
  readonly byline?: string
  readonly offline?: boolean
}

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        as: { type: 'string' },
        byline: { type: 'string' },
        offline: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    const kind = sourceKinds.find((each) => each === values.as)
    if (file !== undefined && more.length === 0 && (values.as === undefined || kind !== undefined)) {
      return { file, out: values.out, kind, byline: values.byline, offline: values.offline }
    }
  } catch {
    // An unknown option: the usage says what there is.
  }
  throw new ImportProblem(usage)
}

function readFile({ file, kind, byline }: Arguments): SourcePage {
  const source = readSource(readBytes(file), kind)
  return byline === undefined ? source : withByline(source, byline)
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new ImportProblem(`${file} cannot be read: give the path of a page saved as text or HTML`)
  }
}

/**
 * The command: imports the page named in `args`, or the official account's articles, and reports. Answers the exit code:
 * 0 where everything is in the collection, 1 where something is not. The folder is `--out`, else `CONTENT_DIR`, else
 * `content`.
 */
export async function main(args: readonly string[], environment: ImportEnvironment, output: Output): Promise<number> {
  try {
    if (args.includes('--official-account')) return await importAccountCommand(args, environment, output.out)
    const given = readArguments(args)
    const result = await importPage(readFile(given), given.out ?? environment.CONTENT_DIR ?? 'content', {
      ...importSettings(environment, !given.offline),
      pageFolder: dirname(given.file),
    })
    output[result.kept ? 'out' : 'error'](result.report)
    return result.kept ? 0 : 1
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    output.error(`${error.message}\n`)
    return 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2), process.env, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  })
}
