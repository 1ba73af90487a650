import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toneSequence } from '../../../publisher/audio/toneSequence'
import { appJson, onePage, startTiny } from '../testing/tinyProgram'

let server: Server
let endpointOrigin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/talk.mp3') response.setHeader('content-type', 'audio/mpeg').end(toneSequence(9))
    else if (request.url === '/page.mp3') response.end('<p>Log in first</p>')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpointOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** A page that shows every event of the player, with the second it came at, and gives it these properties. */
const playing = (properties: object, modes: string[] = ['audio']) =>
  onePage(
    `Page({ data: { seen: [] }, onLoad() {
      const player = wx.getBackgroundAudioManager()
      for (const name of ['Play', 'Pause', 'TimeUpdate', 'Seeked', 'Ended', 'Stop', 'Error'])
        player['on' + name]((result) => this.setData({ seen: this.data.seen.concat([name + ' ' + ((result && result.errCode) || player.currentTime)]) }))
      Object.assign(player, ${JSON.stringify(properties)})
    } })`,
    '<view>{{seen}}</view>',
    { 'app.json': appJson(['pages/a/a'], { requiredBackgroundModes: modes }) },
  )

const talk = { title: 'A talk', src: 'https://built.in/talk.mp3' }

test('a source plays at once from the start time, to its true end', async () => {
  const host = await startTiny(playing({ startTime: 6, ...talk }), { endpointOrigin })
  await host.waitForText('Play 6')
  expect(Math.round(host.audio.duration)).toBe(9)
  host.audio.hear(60)
  expect(host.text()).toMatch(/^Play 6,TimeUpdate 7,TimeUpdate 8,TimeUpdate 9.*Ended 0$/)
  expect([host.audio.paused, host.audio.src]).toEqual([true, ''])
  expect(() => host.audio.hear(1)).toThrow('Nothing plays')
})

test('time passes at the playback rate; pause, seek and stop are told', async () => {
  const host = await startTiny(playing({ playbackRate: 2, ...talk }), { endpointOrigin })
  await host.waitForText('Play 0')
  host.audio.hear(1)
  host.audio.pause()
  await host.waitForText('TimeUpdate 2,Pause 2')
  host.audio.seek(5)
  host.audio.play()
  await host.waitForText('Seeked 5,Play 5')
  host.audio.stop()
  await host.waitForText('Stop 0')
})

test.each([
  [{ src: talk.src }, 'Error -1'],
  [{ ...talk, src: 'https://built.in/gone.mp3' }, 'Error 10003'],
  [{ ...talk, src: 'https://built.in/page.mp3' }, 'Error 10004'],
])('%j: %s', async (properties, shown) => {
  const host = await startTiny(playing(properties), { endpointOrigin })
  await host.waitForText(shown)
  expect(host.log.refusals).toHaveLength(1)
  expect(host.audio.paused).toBe(true)
})

test('in the background it plays on without telling the time; undeclared, it falls silent', async () => {
  const host = await startTiny(playing(talk), { endpointOrigin })
  await host.waitForText('Play 0')
  host.leave()
  host.audio.hear(3)
  expect(host.text()).toBe('Play 0')
  host.enter()
  host.audio.hear(1)
  await host.waitForText('TimeUpdate 4')
  await host.stop()

  const undeclared = await startTiny(playing(talk, []), { endpointOrigin })
  await undeclared.waitForText('Play 0')
  undeclared.leave()
  await undeclared.waitForText('Pause 0')
  await undeclared.stop()
  await expect(startTiny(playing(talk, ['music']), { endpointOrigin })).rejects.toThrow('requiredBackgroundModes')
})
