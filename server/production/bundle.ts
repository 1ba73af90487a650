import { cp, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Esbuild from 'esbuild'

const serverDir = fileURLToPath(new URL('..', import.meta.url))

/** The programs of a production server: file of the bundle → where it begins. */
export const programs = {
  main: 'main.ts',
  'visits-backup': 'visits/backup.ts',
  'visits-move': 'visits/move.ts',
}

/**
 * What cannot be bundled, because machine code belongs to it, and which of its files are needed to run: the other
 * two lead better-sqlite3 to its machine code.
 */
const companions: Record<string, string[]> = {
  'better-sqlite3': ['package.json', 'lib', 'build/Release/better_sqlite3.node'],
  bindings: ['package.json', 'bindings.js'],
  'file-uri-to-path': ['package.json', 'index.js'],
}

/** Not installed here, and asked for only where they are. */
const absent = ['pg-native', '@platformatic/prom-client']

const require = createRequire(import.meta.url)

/** The compiler that tsx runs the sources with everywhere else: one exact version of it, and no dependency more. */
function esbuildOfTsx(): typeof Esbuild {
  return createRequire(require.resolve('tsx'))('esbuild')
}

/**
 * Writes what a production server runs into a folder: one file a program, and beside them the one package with machine
 * code. It needs Node and nothing else: no TypeScript, no node_modules of this project. The folder is emptied first.
 * Answers the files of which it is made.
 */
export async function bundle(outDir: string): Promise<string[]> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const entryPoints = Object.entries(programs).map(([out, file]) => ({ out, in: join(serverDir, file) }))
  const { metafile } = await esbuildOfTsx().build({
    metafile: true,
    entryPoints,
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['better-sqlite3', ...absent],
    legalComments: 'eof',
    logLevel: 'warning',
  })
  const copied: string[] = []
  for (const [name, files] of Object.entries(companions)) {
    const from = dirname(require.resolve(`${name}/package.json`))
    for (const file of files) {
      await cp(join(from, file), join(outDir, 'node_modules', name, file), { recursive: true })
      copied.push(join(from, file))
    }
  }
  return [...Object.keys(metafile.inputs), ...copied]
}
