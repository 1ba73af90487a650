import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const lockSchema = v.object({
  packages: v.record(v.string(), v.object({ hasInstallScript: v.optional(v.boolean(), false) })),
})
const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() })

/** A package as it is installed; `place` is its key in package-lock.json, such as `node_modules/preact`. */
export type ShippedPackage = {
  place: string
  name: string
  version: string
  licence: string
  hasInstallScript: boolean
}

/** Licences under which something may be shipped: each lets a program of any licence hold the package, and asks for its notice. */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]

/** @throws Error where a package is not installed, is not in package-lock.json, or has no licence that says so in its package.json */
export function readPackages(root: string, places: readonly string[]): ShippedPackage[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  const locked = v.parse(lockSchema, read('package-lock.json')).packages
  return [...places].sort().map((place) => {
    const entry = locked[place]
    if (!entry) throw new Error(`${place} is not in package-lock.json`)
    const { name, version, license: licence } = v.parse(packageSchema, read(`${place}/package.json`))
    return { place, name, version, licence, hasInstallScript: entry.hasInstallScript }
  })
}

/** docs/licences.md: what is shipped, by where. */
export function licencesPage(shipped: Readonly<Record<string, readonly ShippedPackage[]>>): string {
  const tables = Object.entries(shipped).map(([where, packages]) => {
    const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
    return [`## ${where}`, '', '| package | version | licence |', '| --- | --- | --- |', ...rows, ''].join('\n')
  })
  return `# Licences of what is shipped

Written by \`npm run licences\` from what the builds are made of; a test keeps it current, and every licence in the list of
\`release/licences.ts\`. What only builds, checks and publishes is not here: nobody is given it.

${tables.join('\n')}`
}
