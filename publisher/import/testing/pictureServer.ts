import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp, { type Sharp } from 'sharp'
import { onTestFinished } from 'vitest'

/** A picture with something to be seen, in pixels. */
export function picture(width: number, height: number, color = '#8a9a8e'): Sharp {
  return sharp({ create: { width, height, channels: 3, background: color } })
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const send =
  (type: string, bytes: Buffer | string): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(bytes)
  }

const redirect =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location })
    response.end()
  }

async function answers(): Promise<Record<string, Answer>> {
  const jpeg = await picture(1000, 700).jpeg().toBuffer()
  const png = await picture(900, 600, '#4a6a5e').png().toBuffer()
  const turned = await picture(1200, 800)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Somebody' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const frames = Buffer.concat([
    await picture(800, 600, '#123456').raw().toBuffer(),
    await picture(800, 600, '#fedcba').raw().toBuffer(),
  ])
  const moving = await sharp(frames, { raw: { width: 800, height: 1200, channels: 3, pageHeight: 600 } })
    .gif()
    .toBuffer()
  let refusals = 0
  let isGone = false
  const waiting: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  return {
    '/good.jpg': send('image/jpeg', jpeg),
    '/png-named.jpg': send('image/jpeg', png),
    '/turned.jpg': send('image/jpeg', turned),
    '/moving.gif': send('image/gif', moving),
    '/narrow.jpg': send('image/jpeg', await picture(640, 480).jpeg().toBuffer()),
    '/divider.png': send('image/png', await picture(1080, 40).png().toBuffer()),
    '/mmbiz_jpg/Sample/640': send('image/jpeg', await picture(640, 480).jpeg().toBuffer()),
    '/mmbiz_jpg/Sample/0': send('image/jpeg', await picture(1600, 1200).jpeg().toBuffer()),
    '/script.svg': send(
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>',
    ),
    '/page.jpg': send('image/jpeg', '<!DOCTYPE html><html><body>Log in first</body></html>'),
    '/text.png': send('image/png', 'no picture at all'),
    '/cut.jpg': send('image/jpeg', jpeg.subarray(0, jpeg.length / 2)),
    '/redirect': redirect('/good.jpg'),
    '/loop': redirect('/loop'),
    '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
    '/to-file': redirect('file:///etc/passwd'),
    '/gone.jpg': (_, response) => response.writeHead(404).end(),
    '/needs-referer.jpg': (request, response) => {
      if (request.headers.referer === 'https://mp.weixin.qq.com/') send('image/jpeg', jpeg)(request, response)
      else response.writeHead(403).end()
    },
    '/only-for-my-pages.jpg': (request, response) => {
      if (request.headers.referer?.startsWith(`http://${request.headers.host}/`))
        send('image/jpeg', jpeg)(request, response)
      else response.writeHead(403).end()
    },
    // Twice it has no time, then it answers.
    '/busy.jpg': (request, response) => {
      refusals += 1
      if (refusals <= 2) response.writeHead(503).end()
      else send('image/jpeg', jpeg)(request, response)
    },
    // Only once.
    '/once.jpg': (request, response) => {
      if (isGone) response.writeHead(404).end()
      else send('image/jpeg', jpeg)(request, response)
      isGone = true
    },
    // Waits until nobody else asks for it any more, so that requests made together are under way together.
    '/together.jpg': (request, response) => {
      waiting.push(() => send('image/jpeg', jpeg)(request, response))
      clearTimeout(timer)
      timer = setTimeout(() => {
        for (const answer of waiting.splice(0)) answer()
      }, 40)
    },
    '/silent.jpg': () => undefined,
    '/stalling.jpg': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': String(jpeg.length) })
      response.write(jpeg.subarray(0, 100))
    },
    '/broken-off.jpg': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': String(jpeg.length) })
      response.write(jpeg.subarray(0, 100), () => response.destroy())
    },
    '/11-megabytes.jpg': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' })
      response.end(Buffer.alloc(11 * 1024 * 1024))
    },
  }
}

export interface PictureServer {
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly address: string
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  /** When they were asked for, in milliseconds of one clock. */
  readonly askedAt: number[]
  /** The most requests that were under way at a time. */
  readonly mostAtOnce: () => number
}

/** A server that answers with pictures in all the ways servers do, over real HTTP, until the test is over. */
export async function pictureServer(): Promise<PictureServer> {
  const known = await answers()
  const asked: string[] = []
  const askedAt: number[] = []
  let [underWay, most] = [0, 0]
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '')
    asked.push(path)
    askedAt.push(performance.now())
    underWay += 1
    most = Math.max(most, underWay)
    response.on('close', () => {
      underWay -= 1
    })
    const answer = known[path] ?? ((_, refused) => refused.writeHead(404).end())
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  )
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { host, address: `http://${host}`, asked, askedAt, mostAtOnce: () => most }
}
