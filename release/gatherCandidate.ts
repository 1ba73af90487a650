import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import * as v from 'valibot'
import { packageSizes, problemsOfDist } from '../e2e/engine/checkDist'
import { Dist } from '../e2e/engine/readDist'
import { type Built, type Candidate, type Console, consoleSchema } from './candidate'
import { compileProblems } from './compileProblems'

/** Where the mini-program's package is, from the project's folder. */
const distFolder = 'dist/weapp'
/** What stands in WeChat's console, as the operator says. */
const consoleFile = 'release/console.json'
/** What the package is made of. */
const sources = ['src', 'contract', 'config', 'package-lock.json', 'babel.config.cjs']

/** Reads everything that the rules look at. Throws where a file of the project cannot be read. */
export async function gatherCandidate(root: string, environment: Candidate['environment']): Promise<Candidate> {
  const text = (file: string) => readFileSync(join(root, file), 'utf8')
  const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(text('package.json')))
  const built = readBuilt(join(root, distFolder))
  return {
    environment,
    version,
    changelog: text('CHANGELOG.md'),
    console: readConsole(text(consoleFile)),
    built,
    newestSource: newestOf(root, sources),
    git: {
      changed: git(root, 'status', '--porcelain').map((line) => line.slice(3)),
      tags: git(root, 'tag', '--list'),
      withKeys: git(root, 'grep', '--files-with-matches', '-E', '^-----BEGIN (RSA |EC )?PRIVATE KEY'),
    },
    compileProblems: built ? await compileProblems(root) : [],
  }
}

/** Throws an Error that names what is wrong in it, and where. */
function readConsole(text: string): Console {
  const entered = v.safeParse(consoleSchema, JSON.parse(text))
  if (entered.success) return entered.output
  const problems = entered.issues.map(
    (issue) => `${consoleFile}: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`,
  )
  throw new Error(problems.join('\n'))
}

function readBuilt(folder: string): Built | undefined {
  const app = statSync(join(folder, 'app.json'), { throwIfNoEntry: false })
  if (!app) return undefined
  const dist = new Dist(folder)
  const files = filesOf(folder).filter((file) => /\.(js|wxml)$/.test(file))
  return {
    texts: new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')])),
    sizes: packageSizes(dist),
    faults: problemsOfDist(dist),
    builtAt: app.mtimeMs,
  }
}

function newestOf(root: string, names: readonly string[]): Candidate['newestSource'] {
  const files = names
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file: relative(root, file), changedAt: statSync(file).mtimeMs }))
  return files.reduce((newest, file) => (file.changedAt > newest.changedAt ? file : newest))
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** The lines that git answers with. `git grep` ends with 1 where it finds nothing. */
function git(root: string, ...args: string[]): string[] {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1 && args[0] === 'grep') return []
    throw error
  }
}
