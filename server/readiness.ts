/** Something without which the server should get no requests: `check` throws, or rejects, where it is not there. */
export type ReadinessCheck = { name: string; check: () => void | Promise<void> }

/** What each check found, by its name. */
export type Readiness = { ready: boolean; checks: Record<string, 'ok' | 'failed'> }

/** Milliseconds after which a check that has not answered counts as failed: load balancers wait a few seconds at most. */
const patience = 2000

async function inTime(check: () => void | Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    await Promise.race([check(), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Runs all checks at once. Why one failed goes to `onFailure` and not into the result, which strangers can read.
 */
export async function checkReadiness(
  checks: readonly ReadinessCheck[],
  onFailure: (name: string, error: unknown) => void,
): Promise<Readiness> {
  const results = await Promise.allSettled(checks.map(async ({ check }) => inTime(check)))
  const found = results.map((result, index): [string, 'ok' | 'failed'] => {
    const name = checks[index]?.name ?? ''
    if (result.status === 'rejected') onFailure(name, result.reason)
    return [name, result.status === 'fulfilled' ? 'ok' : 'failed']
  })
  return { ready: found.every(([, state]) => state === 'ok'), checks: Object.fromEntries(found) }
}
