import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { bundle } from '../server/production/bundle'

/** What the Dockerfile does, done in a folder: no machine that runs tests need have Docker. */

const dockerfile = readFileSync('server/production/Dockerfile', 'utf8')
const steps = dockerfile
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^(\w+) (.+)$/.exec(line) ?? []
    return { name, rest }
  })
const only = (name: string) => steps.filter((step) => step.name === name).map(({ rest }) => rest)

let root: string
let environment: Record<string, string | undefined>
let server: ChildProcess

/** A path of the image, in the folder that stands for it. */
const inRoot = (text: string) => text.replace(/^\/(app|data)\b/, `${root}$&`)

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'dockerfile-test-'))
  await bundle('dist/server')
  for (const rest of only('COPY')) {
    const [from = '', to = ''] = rest.split(' ')
    mkdirSync(path.dirname(inRoot(to)), { recursive: true })
    spawnSync('cp', ['-r', from, inRoot(to)])
  }
  mkdirSync(inRoot('/data'))
  const pairs = only('ENV').flatMap((rest) => rest.split(/\s+/))
  environment = Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [name, inRoot(value)]
    }),
  )
  environment = { ...environment, HOST: '127.0.0.1', PORT: await freePort(), PATH: process.env.PATH }
})

afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('a port has a number')
  probe.close()
  return String(address.port)
}

/** A command of the Dockerfile, in the form of a list. */
function command(rest: string | undefined): string[] {
  const words: unknown = JSON.parse((rest ?? '').replace(/^.*?CMD /, ''))
  return (words as string[]).map(inRoot)
}

function health(): number | null {
  const [program = '', ...args] = command(only('HEALTHCHECK')[0])
  return spawnSync(program, args, { env: environment }).status
}

test('the image’s folders hold all that its command needs, and its health check tells the truth', async () => {
  expect(health()).toBe(1)
  const [program = '', ...args] = command(only('CMD')[0])
  server = spawn(program, args, { cwd: inRoot(only('WORKDIR')[0] ?? ''), env: environment })
  const exit = once(server, 'exit')
  await expect.poll(health).toBe(0)
  const address = `http://127.0.0.1:${environment.PORT}`
  expect((await fetch(address + paths.site)).status).toBe(200)
  expect(await (await fetch(address)).text()).toContain('<title>ShanghaiDoctor</title>')
  server.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
  expect(health()).toBe(1)
})

test('it runs as a user without rights, from a base with the Node that the project asks for', () => {
  expect(steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['FROM', 'ENV', 'USER', 'VOLUME', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD']),
  )
  expect(only('USER')).toEqual(['node'])
  const names = steps.map(({ name }) => name)
  expect(names.indexOf('USER')).toBeGreaterThan(names.lastIndexOf('RUN'))
  expect(only('FROM')[0]).toMatch(/^node:20-/)
})

test('nothing but what is copied is sent to the builder', () => {
  const sent = readFileSync('server/production/Dockerfile.dockerignore', 'utf8').trim().split('\n')
  expect(sent).toEqual(['*', ...only('COPY').map((rest) => `!${rest.split(' ')[0]}`)])
})
