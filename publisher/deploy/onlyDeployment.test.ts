import { describe, expect, test } from 'vitest'
import { DeployProblem } from './deployProblem'
import type { ObjectStore, StoredObject } from './objectStore'
import { asOnlyDeployment, type Circumstances, lifetime, signEvery } from './onlyDeployment'

const begin = Date.parse('2026-11-24T12:00:00Z')
const laptop = { host: 'laptop', machine: 'a1', process: '7' }
const ofServer = 'deployment/runs/server/b2/9/0'

/** A bucket in memory with a clock of its own; objects by key, with the time when they were put. */
function storeOf(objects: Record<string, number> = {}) {
  const held = new Map(Object.entries(objects))
  const state = { time: begin, refuses: '' }
  const refuse = (verb: string) => {
    if (state.refuses === verb) throw new DeployProblem(`${verb} was refused`)
  }
  const object = ([key, lastModified]: [string, number]): StoredObject => ({ key, lastModified, size: 0, etag: '' })
  const store: ObjectStore = {
    list: async (prefix) => [...held].filter(([key]) => key.startsWith(prefix)).map(object),
    read: async () => '',
    put: async (key) => {
      refuse('put')
      held.set(key, state.time)
      return ''
    },
    remove: async (key) => {
      refuse('remove')
      held.delete(key)
    },
  }
  return { held, state, store }
}

const here: Circumstances = { takeOver: false, self: laptop, isAlive: () => true, clock: () => begin }

describe('who else is there', () => {
  const cases: [what: string, other: string, since: number, circumstances: Partial<Circumstances>, goesOn: boolean][] =
    [
      ['one of another machine', ofServer, begin - 1, {}, false],
      ['one of another machine, of whose processes nothing is known', ofServer, begin, { isAlive: () => false }, false],
      ['one that is about to be given up', ofServer, begin - lifetime + 1, {}, false],
      ['one that gave no sign for its lifetime', ofServer, begin - lifetime, {}, true],
      ['one of this machine that runs', 'deployment/runs/laptop/a1/8/0', begin, {}, false],
      ['one of this machine that was killed', 'deployment/runs/laptop/a1/8/0', begin, { isAlive: () => false }, true],
      ['one of a machine of the same name', 'deployment/runs/laptop/c3/8/0', begin, { isAlive: () => false }, false],
      ['somebody of another kind', 'deployment/runs/what', begin, { isAlive: () => false }, false],
      ['whoever it is, with --take-over', ofServer, begin, { takeOver: true }, true],
    ]
  test.each(cases)('%s', async (_, other, since, circumstances, goesOn) => {
    const { store, held } = storeOf({ [other]: since })
    const answer = asOnlyDeployment(store, { ...here, ...circumstances }, async ({ cleared }) => cleared)
    if (goesOn) expect(await answer).toHaveLength(1)
    else await expect(answer).rejects.toThrow('Another deployment to this bucket is under way')
    expect([...held.keys()]).toEqual(goesOn ? [] : [other])
  })

  test('is told with the time of the store and what to do', async () => {
    const { store } = storeOf({ [ofServer]: begin - 5_000 })
    await expect(asOnlyDeployment(store, here, async () => {})).rejects.toThrow(
      'is under way: process 9 on server, last sign of life 2026-11-24T11:59:55.000Z by the store’s clock. Nothing was changed. Wait until it has ended. If it has died, run the command again after 2026-11-24T12:19:55.000Z, or at once: npm run deploy -- --take-over',
    )
  })

  test('is not asked where the bucket does not list what was just put', async () => {
    const { store } = storeOf()
    const late: ObjectStore = { ...store, list: async () => [] }
    await expect(asOnlyDeployment(late, here, async () => {})).rejects.toThrow(
      'The bucket does not list deployment/runs/',
    )
  })
})

/** All orders of two sequences that keep the order within each. */
function interleavings(first: number, second: number): string[] {
  if (first === 0 || second === 0) return ['a'.repeat(first) + 'b'.repeat(second)]
  const after = (letter: string, rest: string[]) => rest.map((order) => letter + order)
  return [...after('a', interleavings(first - 1, second)), ...after('b', interleavings(first, second - 1))]
}

// Each puts, lists, and where it goes on works or else removes what it put.
test.each(interleavings(3, 3))('two that begin at once, in the order %s, never both go on', async (order) => {
  const { store } = storeOf()
  const waiting = new Map<string, () => void>()
  let underWay = 0
  let most = 0

  /** The store as one of the two asks it: each request, and the work, waits for its turn. */
  function asked(name: string): { store: ObjectStore; turn: () => Promise<void> } {
    const turn = () => new Promise<void>((resolve) => waiting.set(name, resolve))
    const inTurn =
      <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
      async (...about: Asked) => {
        await turn()
        return ask(...about)
      }
    const inTurns = { put: inTurn(store.put), list: inTurn(store.list), remove: inTurn(store.remove) }
    return { store: { ...store, ...inTurns }, turn }
  }
  const begun = ['a', 'b'].map((name) => {
    const { store: own, turn } = asked(name)
    const work = async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await turn()
      underWay -= 1
    }
    return asOnlyDeployment(own, { ...here, self: { ...laptop, machine: name } }, work)
  })
  const ended = Promise.allSettled(begun)
  for (const name of [...order, ...'abababab']) {
    waiting.get(name)?.()
    waiting.delete(name)
    // All that follows from one answer is done before the next one.
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect((await ended).map(({ status }) => status)).toContain('rejected')
  expect(most).toBeLessThanOrEqual(1)
})

describe('while it works', () => {
  test('it gives a sign of life each minute, however many ask', async () => {
    const { store, state, held } = storeOf()
    let time = begin
    const signs = await asOnlyDeployment(store, { ...here, clock: () => time }, async ({ keep }) => {
      state.time = begin + 1
      time = begin + signEvery - 1
      await keep()
      const early = [...held.values()]
      state.time = begin + 2
      time = begin + signEvery
      await Promise.all([keep(), keep(), keep()])
      return [...early, ...held.values()]
    })
    expect(signs).toEqual([begin, begin + 2])
    expect(held.size).toBe(0)
  })

  test('it stops where another one has taken over, and does not come back', async () => {
    const { store, held } = storeOf()
    const work = asOnlyDeployment(store, here, async ({ confirm }) => {
      await asOnlyDeployment(store, { ...here, self: { ...laptop, process: '8' }, takeOver: true }, async () => {})
      await confirm()
    })
    await expect(work).rejects.toThrow('Another deployment has taken over')
    expect(held.size).toBe(0)
  })

  test('it stops when it wakes after its lifetime, whatever is listed, and puts nothing again', async () => {
    const { store, state } = storeOf()
    let time = begin
    const work = asOnlyDeployment(store, { ...here, clock: () => time }, async ({ keep }) => {
      time = begin + lifetime
      state.refuses = 'put'
      await keep()
    })
    await expect(work).rejects.toThrow('gave no sign of life for long')
  })

  test('it stops where its sign of life has come too late', async () => {
    const { store } = storeOf()
    let time = begin
    const slow: ObjectStore = {
      ...store,
      put: async (...put) => {
        const answer = await store.put(...put)
        time += lifetime / 2
        return answer
      },
    }
    const work = asOnlyDeployment(slow, { ...here, clock: () => time }, ({ confirm }) => confirm())
    await expect(work).rejects.toThrow('gave no sign of life for long')
  })
})

describe('at its end', () => {
  test('after a failure it leaves nothing either', async () => {
    const { store, held } = storeOf()
    const work = asOnlyDeployment(store, here, async () => {
      throw new DeployProblem('no')
    })
    await expect(work).rejects.toThrow(/^no$/)
    expect(held.size).toBe(0)
  })

  test('what cannot be removed is told after what went wrong before', async () => {
    const { store, state } = storeOf()
    const work = asOnlyDeployment(store, here, async () => {
      throw new DeployProblem('the work was refused')
    })
    state.refuses = 'remove'
    await expect(work).rejects.toThrow(
      /^the work was refused\nremove was refused\nFor 20 minutes other machines take this deployment to be under way/,
    )
  })
})
