import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import type { Host } from '../host'
import { type StartOptions, startMiniProgram } from '../startMiniProgram'

/** Files of a hand-made mini-program by path. A page may be given by its `.js` and `.wxml` alone. */
export type Files = Record<string, string>

const directories: string[] = []
const hosts = new Set<Host>()

afterEach(async () => {
  const left = [...hosts]
  hosts.clear()
  for (const host of left) await host.stop()
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

/** Writes a mini-program into a temporary folder, which goes when the test ends. */
export function writeProgram(files: Files): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'tiny-program-'))
  directories.push(directory)
  for (const [name, text] of Object.entries({ 'app.js': 'App({})', ...files })) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
    writeFileSync(path.join(directory, name), text)
  }
  return directory
}

/** Writes and starts a mini-program; it is stopped after the test, where the test did not do it. */
export async function startTiny(files: Files, options: Omit<StartOptions, 'dist'> = {}): Promise<Host> {
  const host = await startMiniProgram({ dist: writeProgram(files), ...options })
  hosts.add(host)
  return host
}

/** Stops a host whose complaints the test does not ask for, and gives them. */
export async function complaintsAtStop(host: Host): Promise<string> {
  hosts.delete(host)
  return host.stop().then(
    () => '',
    (error: Error) => error.message,
  )
}

/** The app.json of these pages, the first of which is opened. */
export function appJson(pages: string[], more: Record<string, unknown> = {}): string {
  return JSON.stringify({ pages, ...more })
}

/** One page at `pages/a/a`. */
export function onePage(js: string, wxml: string, more: Files = {}): Files {
  return { 'app.json': appJson(['pages/a/a']), 'pages/a/a.js': js, 'pages/a/a.wxml': wxml, ...more }
}
