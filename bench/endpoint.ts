import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type autocannon from 'autocannon'
import { paths } from '../contract/paths'
import { bundle } from '../server/production/bundle'
import { makePostgresDatabase, makeSqliteDatabase, stopPostgres } from '../server/visits/testing/visitStores'
import { growth } from './endpoint/growth'
import { type Figures, putLoadOn } from './endpoint/load'
import { findNginx, startNginx } from './endpoint/nginx'
import { residentBytes, type Server, startOurs } from './endpoint/server'
import { formatTable } from './reader/formatTable'

/**
 * `npm run bench:endpoint`: interviews of the published endpoint from the bundled server, beside nginx with the same bytes
 * and headers where it is installed, with and without If-None-Match; visits on each store; memory under load.
 *
 *     npm run bench:endpoint -- [--seconds 4] [--rounds 3] [--connections 32] [--minutes 0.5]
 *
 * The one who asks runs on the same machine and takes from both alike: rates are of both together, and the processor
 * time of the server alone stands beside them. Rounds alternate between the servers, the other one first each time; ratios
 * are of one round, and their median counts. `--minutes` is how long memory is watched.
 *
 * Exit code 1 where a target is missed: 0.35 × nginx, memory flat within 10 %.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
    minutes: { type: 'string', default: '0.5' },
  },
})
const [seconds, rounds, connections, minutes] = [values.seconds, values.rounds, values.connections, values.minutes].map(
  Number,
) as [number, number, number, number]
const endpointDir = resolve('dist/endpoint')
const targets = { ratio: 0.35, growth: 1.1 }

const median = (numbers: readonly number[]) =>
  [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN

const medianFigures = (all: readonly Figures[]): Figures => ({
  rate: median(all.map(({ rate }) => rate)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  cpu: median(all.map(({ cpu }) => cpu)),
  bytes: median(all.map(({ bytes }) => bytes)),
})

/** The paths of every published interview, by slug and by id. */
async function interviewPaths(): Promise<string[]> {
  const names = await readdir(join(endpointDir, '/v1/interviews'))
  return names.filter((name) => name.endsWith('.json')).map((name) => `/v1/interviews/${name}`)
}

/** Requests for these files in brotli, and the same that know the file already, by what this server calls it. */
async function requestsFor(server: Server, files: readonly string[]) {
  const headers = { 'accept-encoding': 'br' }
  const tags = await Promise.all(
    files.map(async (path) => (await fetch(server.url + path, { headers })).headers.get('etag') ?? ''),
  )
  const plain: autocannon.Request[] = files.map((path) => ({ method: 'GET', path, headers }))
  const known = plain.map((request, index) => ({
    ...request,
    headers: { ...headers, 'if-none-match': tags[index] ?? '' },
  }))
  return { plain, known }
}

/** The headers of an answer that nginx would not make by itself. */
async function headersOf(server: Server, path: string): Promise<Record<string, string>> {
  const { headers } = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } })
  const own = ['content-length', 'content-type', 'connection', 'date', 'etag', 'keep-alive', 'accept-ranges']
  return Object.fromEntries([...headers].filter(([name]) => !own.includes(name)))
}

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

const rowOf = (name: string, { rate, p50, p99, cpu, bytes }: Figures) => [
  name,
  number(rate),
  number(p50, 2),
  number(p99, 2),
  number(cpu),
  number(bytes),
]
const header = ['', 'requests/s', 'p50 ms', 'p99 ms', 'server CPU µs', 'bytes']

/** A ratio of each round's figures: what the machine did meanwhile was much the same for both. */
const ratiosOf = (
  ours: readonly Figures[],
  theirs: readonly Figures[],
  ratio: (our: Figures, their: Figures) => number,
) => ours.flatMap((our, round) => (theirs[round] ? [ratio(our, theirs[round])] : []))

const shownRatio = (ratios: readonly number[]) =>
  `${number(median(ratios), 2)} (${ratios.map((ratio) => number(ratio, 2)).join(' ')})`

async function measureStatic(folder: string): Promise<boolean> {
  const ours = await startOurs('ours', folder, {
    ENDPOINT_DIR: endpointDir,
    H5_DIR: resolve('dist/h5'),
    VISITS_DB: join(folder, 'unused.sqlite'),
  })
  const files = await interviewPaths()
  const program = findNginx()
  const nginx =
    program &&
    (await startNginx(program, {
      folder: join(folder, 'nginx'),
      endpointDir,
      headers: await headersOf(ours, files[0] ?? paths.site),
    }))
  const servers = nginx ? [ours, nginx] : [ours]
  const requests = new Map(
    await Promise.all(servers.map(async (server) => [server, await requestsFor(server, files)] as const)),
  )

  const rows: string[][] = []
  const ratios: string[] = []
  let good = true
  for (const [kind, name, status] of [
    ['plain', 'an interview, brotli', 200],
    ['known', 'the same, known: 304', 304],
  ] as const) {
    const figures = new Map<Server, Figures[]>(servers.map((server) => [server, []]))
    for (let round = -1; round < rounds; round += 1) {
      for (const server of round % 2 === 0 ? servers : [...servers].reverse()) {
        const load = { requests: requests.get(server)?.[kind] ?? [], connections, status }
        const found = await putLoadOn(server, { ...load, seconds: round < 0 ? 2 : seconds })
        // The round before the first warms both.
        if (round >= 0) figures.get(server)?.push(found)
      }
    }
    const all = figures.get(ours) ?? []
    const theirs = nginx ? (figures.get(nginx) ?? []) : []
    rows.push(rowOf(`${name}: ours`, medianFigures(all)))
    if (nginx) {
      rows.push(rowOf(`${name}: nginx`, medianFigures(theirs)))
      const rates = ratiosOf(all, theirs, (our, their) => our.rate / their.rate)
      const cpu = ratiosOf(all, theirs, (our, their) => their.cpu / our.cpu)
      ratios.push(
        `${name}: × ${shownRatio(rates)} of nginx's rate; a core serves × ${shownRatio(cpu)} of what it does for nginx`,
      )
      if (median(rates) < targets.ratio) good = false
    }
  }
  console.log([formatTable([header, ...rows]), ...ratios].join('\n'))
  if (!nginx) console.log('nginx is not on PATH: apt-get install nginx, and run it again for the ratios.')
  if (nginx) await nginx.stop()

  good = (await watchMemory(ours, requests.get(ours)?.plain ?? [])) && good
  await ours.stop()
  return good
}

/** Whether a server under load takes no more memory at the end than it did after its beginning. */
async function watchMemory(server: Server, requests: autocannon.Request[]): Promise<boolean> {
  const samples: number[] = []
  const sampling = setInterval(() => samples.push(residentBytes(server.pid)), 500)
  const { rate } = await putLoadOn(server, { requests, seconds: minutes * 60, connections, status: 200 })
  clearInterval(sampling)
  const { before, after, factor } = growth(samples)
  const most = Math.max(...samples)
  console.log(
    `memory over ${minutes} min at ${number(rate)} requests/s: ${number(before / 1e6)} MB early, ${number(after / 1e6)} MB late (× ${number(factor, 2)}), at most ${number(most / 1e6)} MB`,
  )
  return factor <= targets.growth
}

async function measureVisits(folder: string): Promise<void> {
  const rows: string[][] = []
  for (const [name, make] of [
    ['SQLite', makeSqliteDatabase],
    ['PostgreSQL', makePostgresDatabase],
  ] as const) {
    const database = await make()
    const server = await startOurs(name, folder, {
      ENDPOINT_DIR: endpointDir,
      VISITS_PER_ADDRESS: '999999999',
      ...database.settings,
    })
    const ids = Object.keys((await (await fetch(`${server.url}/v1/visits.json`)).json()).visits)
    const post = ids.map(
      (id): autocannon.Request => ({
        method: 'POST',
        path: paths.visit(id),
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: JSON.stringify({ token: randomBytes(16).toString('hex') }) }),
      }),
    )
    const list: autocannon.Request[] = [{ method: 'GET', path: `/v1/visits?ids=${ids.slice(0, 10).join(',')}` }]
    for (const [what, requests] of [
      ['a visit', post],
      ['ten counts', list],
    ] as const) {
      await putLoadOn(server, { requests: [...requests], seconds: 1, connections, status: 200 })
      rows.push(
        rowOf(
          `${name}: ${what}`,
          await putLoadOn(server, { requests: [...requests], seconds, connections, status: 200 }),
        ),
      )
    }
    await server.stop()
    await database.remove()
  }
  await stopPostgres()
  console.log(formatTable([header, ...rows]))
}

const folder = await mkdtemp(join(tmpdir(), 'bench-endpoint-'))
try {
  await bundle(join(folder, 'server'))
  console.log(
    `${cpus().length} cores for server and client together, load ${number(loadavg()[0] ?? 0, 1)} before; ${connections} connections, ${rounds} rounds of ${seconds} s each`,
  )
  if (!(await measureStatic(folder))) process.exitCode = 1
  await measureVisits(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
