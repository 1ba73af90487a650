import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type JourneyResult, runJourney } from './runJourney'
import { seededFaults } from './seededFaults'

/**
 * Puts each seeded fault into a copy of the built mini-program and runs the journey against it. Ends with 1 unless the
 * sound copy is green and every faulty one is red: a test that no fault turns red is no test.
 *
 * `npx tsx e2e/engine/faults.ts [JOURNEY]`; the build is `dist/weapp`, or `WEAPP_DIST`.
 */
async function main(journey = 'e2e/weapp.test.ts'): Promise<void> {
  const dist = path.resolve(process.env.WEAPP_DIST ?? 'dist/weapp')
  let isProof = true
  for (const { name, seed } of [{ name: 'no fault', seed: () => undefined }, ...seededFaults]) {
    const copy = mkdtempSync(path.join(tmpdir(), 'weapp-fault-'))
    try {
      cpSync(dist, copy, { recursive: true })
      seed(copy)
      const result = await runJourney(journey, copy)
      const isAsWanted = result.passed === (name === 'no fault')
      isProof = isProof && isAsWanted
      process.stdout.write(`${line(name, result, isAsWanted)}\n`)
    } finally {
      rmSync(copy, { recursive: true })
    }
  }
  process.exitCode = isProof ? 0 : 1
}

function line(name: string, { passed, reason, seconds }: JourneyResult, isAsWanted: boolean): string {
  const verdict = isAsWanted ? 'as wanted ' : 'NOT WANTED'
  return [name.padEnd(28), passed ? 'green' : 'red  ', verdict, `${seconds.toFixed(1)} s`, reason.slice(0, 90)].join(
    '  ',
  )
}

await main(process.argv[2])
