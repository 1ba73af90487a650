import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { prepareStop } from './gracefulStop'
import { expectProblem, portOf, send } from './httpTestClient'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer | undefined

afterEach(() => sample?.close())

/** A server with a route that answers when it is told to. */
async function start(options: { deadline: number; stopDelay?: number }) {
  let finish = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let stop = async () => 0
  sample = await startSampleServer({ stopDelay: options.stopDelay }, (server) => {
    server.get('/v1/slow', async () => {
      await held
      return { finished: true }
    })
    stop = prepareStop(server, options)
  })
  return { server: sample.server, stop, finish }
}

test('what has begun comes to its end, and nothing new begins', async () => {
  const { server, stop, finish } = await start({ deadline: 20_000 })
  const port = portOf(server)
  const asked = once(server.server, 'request')
  const answer = send(server, '/v1/slow')
  await asked
  const stopped = stop()
  await expect.poll(() => server.server.listening).toBe(false)
  await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED')
  finish()
  const { status, headers, body } = await answer
  expect([status, JSON.parse(body.toString())]).toEqual([200, { finished: true }])
  expect(headers.connection).toBe('close')
  expect(await stopped).toBe(0)
})

test('what does not end is cut off at the deadline, and counted', async () => {
  const { server, stop } = await start({ deadline: 100 })
  const asked = once(server.server, 'request')
  const answer = expect(send(server, '/v1/slow')).rejects.toThrow('socket hang up')
  await asked
  expect(await stop()).toBe(1)
  await answer
})

test('connections that ask for nothing, or for half of something, are not waited for', async () => {
  const { server, stop } = await start({ deadline: 20_000 })
  const sockets = ['', 'GET /v1/site.json HT', 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'].map((text) => {
    const socket = connect(portOf(server), '127.0.0.1', () => socket.write(text))
    return socket
  })
  await once(sockets[2] ?? server.server, 'data')
  const closed = Promise.all(sockets.map((socket) => once(socket.resume(), 'close')))
  const begun = performance.now()
  expect(await stop()).toBe(0)
  await closed
  expect(performance.now() - begun).toBeLessThan(10_000)
})

test('readiness turns false first, while everything is still answered', async () => {
  const { server, stop } = await start({ deadline: 20_000, stopDelay: 300 })
  expect((await send(server, '/readyz')).status).toBe(200)
  const stopped = stop()
  const notReady = await send(server, '/readyz')
  expectProblem(notReady, 503)
  expect(JSON.parse(notReady.body.toString()).detail).toBe('The server is stopping.')
  expect((await send(server, '/healthz')).status).toBe(200)
  const answer = await send(server, '/v1/site.json')
  expect([answer.status, answer.headers.connection]).toEqual([200, 'close'])
  expect(await stopped).toBe(0)
})
