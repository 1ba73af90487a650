import type { Page } from 'playwright-core'
import sharp from 'sharp'

/**
 * Lets every page that is opened from now on believe in a scene of WeChat's: 1154 is a post in Moments. The web build of
 * Taro always tells 0, which stands in its scripts.
 */
export async function launchFrom(page: Page, scene: number): Promise<void> {
  await page.route(/\/js\/[^/]+\.js$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('"scene":0,', `"scene":${scene},`)
    await route.fulfill({ response, body })
  })
}

const codePath = '/v1/images/code.png'
const modules = 29

/** Gives the publication's official account a QR code, as an editor may: squares that look like one and lead nowhere. */
export async function giveQrCode(page: Page): Promise<void> {
  const qrCode = { sources: [{ src: codePath, width: 580 }], width: 580, height: 580, alt: 'ShanghaiDoctor' }
  await page.route(/\/v1\/.*\.json$/, async (route) => {
    const response = await route.fetch()
    const document = await response.json()
    const account = document.site?.officialAccount
    if (account) account.qrCode = qrCode
    await route.fulfill({ response, json: document })
  })
  const squares = Buffer.from(Array.from({ length: modules ** 2 }, (_, index) => ((index * index) % 7 < 3 ? 0 : 255)))
  const code = await sharp(squares, { raw: { width: modules, height: modules, channels: 1 } })
    .resize(580, 580, { kernel: 'nearest' })
    .png()
    .toBuffer()
  await page.route(`**${codePath}`, (route) => route.fulfill({ body: code, contentType: 'image/png' }))
}
