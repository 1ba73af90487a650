/**
 * What each kilobyte of the mini-program is for: builds it with source maps into a folder of its own and writes
 * docs/package.md. `npm run bench:package`
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Dist } from '../e2e/engine/readDist'
import { add, bytesOfSources } from './package/bytesOfSources'
import { purposeOf } from './package/purposes'

const folder = 'dist/weapp-maps'
rmSync(folder, { recursive: true, force: true })
execFileSync('npx', ['taro', 'build', '--type', 'weapp'], {
  env: { ...process.env, SOURCE_MAPS: 'true' },
  stdio: ['ignore', 'ignore', 'inherit'],
})

const dist = new Dist(folder)
const packages = new Map<string, Map<string, number>>()
for (const file of filesOf(folder)) {
  const purposes = packages.get(dist.packageOf(file)) ?? new Map<string, number>()
  packages.set(dist.packageOf(file), purposes)
  for (const [source, bytes] of sourcesOf(file)) add(purposes, purposeOf(source), bytes)
}
const rows = [...packages]
  .sort()
  .flatMap(([root, purposes]) => [
    [root ? `**${root}**` : '**the main package**', `**${sum(purposes)}**`],
    ...[...purposes].sort(([, one], [, other]) => other - one).map(([purpose, bytes]) => [purpose, String(bytes)]),
  ])
const text = `# What the bytes of the mini-program are for

Written by \`npm run bench:package\` from the source maps of the build; the bounds are in \`config/packageBudgets.ts\`.

| what | bytes |
| --- | ---: |
${rows.map(([name, bytes]) => `| ${name} | ${bytes} |`).join('\n')}
`
writeFileSync('docs/package.md', text)
console.info(text)

function filesOf(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** The sources of a script with their bytes; any other file is its own source. */
function sourcesOf(file: string): Map<string, number> {
  const script = readFileSync(path.join(folder, file), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
  if (!file.endsWith('.js') || !dist.has(`${file}.map`))
    return new Map([[file, statSync(path.join(folder, file)).size]])
  const sources = bytesOfSources(script, JSON.parse(dist.text(`${file}.map`)))
  const named = new Map<string, number>()
  for (const [source, bytes] of sources) add(named, pathOf(source), bytes)
  return named
}

/** Taro writes a source's path with underscores: `webpack://name/._src_pages_about_about.tsx`. */
function pathOf(source: string): string {
  return source
    .replace(/^webpack:\/\/[^/]*\//, '')
    .replace(/_/g, '/')
    .replace('node/modules', 'node_modules')
    .replace(/^\.\//, '')
}

function sum(sums: Map<string, number>): number {
  return [...sums.values()].reduce((total, bytes) => total + bytes, 0)
}
