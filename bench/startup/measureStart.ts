import { Session } from 'node:inspector/promises'
import { type FirstText, firstTextOf } from '../../e2e/engine/firstText'
import { Dist } from '../../e2e/engine/readDist'
import { type StartOptions, startMiniProgram } from '../../e2e/engine/startMiniProgram'
import { scriptTime } from './scriptTime'

/** A mini-program and a way to open it. */
export interface Subject {
  name: string
  dist: string
  launch: { path: string; query: Record<string, string> }
  /** What stands on the page when it can be read. */
  text: string
  /** What an earlier run kept; without it the start is a cold one. */
  storage?: StartOptions['storage']
}

export interface Start extends FirstText {
  /** How long the program's own code ran until its first text, its reading by the engine included, in ms. */
  script: number
  elements: number
  /** What is kept in the end. */
  storage: Record<string, unknown>
}

/** Between two samples of the profile, in µs; where it is longer than `longest`, the machine did something else. */
const sampling = 100
const longest = 500

/** Starts a subject until its first text stands. */
export async function measureStart(subject: Subject, endpointOrigin: string): Promise<Start> {
  const dist = new Dist(subject.dist)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: sampling })
  await session.post('Profiler.start')
  const host = await startMiniProgram({
    dist: subject.dist,
    endpointOrigin,
    launch: { ...subject.launch, scene: 1007 },
    system: { language: 'en' },
    storage: subject.storage,
  })
  try {
    await host.waitForText(subject.text)
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    const first = firstTextOf(host, subject.text)
    // The profile's clock is that of process.hrtime, in µs.
    const ahead = Number(process.hrtime.bigint()) / 1000 - performance.now() * 1000
    const script = scriptTime(
      profile,
      ({ url, functionName }) => dist.has(url) || (functionName === 'run' && url.endsWith('/engine/sandbox.ts')),
      first.drawnAt * 1000 + ahead,
      longest,
    )
    // A copy is kept once its text stands: a later start begins with it.
    if (first.requests > 0) await host.waitFor(() => 'cache-index' in host.storage(), { what: 'the kept copy' })
    return { ...first, script, elements: host.measure().elements, storage: host.storage() }
  } finally {
    await host.stop()
  }
}
