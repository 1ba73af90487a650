import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { npmChromiumArguments, npmChromiumPath } from './npmChromium'

export type { Browser, Page } from 'playwright-core'

/** A browser to start, and the road on which it was found. */
export type FoundBrowser = {
  road: 'CHROMIUM_PATH' | 'system' | 'npm'
  executablePath: string
  args: string[]
}

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const quietArguments = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Containers give /dev/shm 64 MB; a tall screenshot needs more.
  '--disable-dev-shm-usage',
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Finds the browser that `launchBrowser` starts, by the same rules and with the same errors. */
export async function findBrowser(chromiumPath = process.env.CHROMIUM_PATH): Promise<FoundBrowser> {
  if (chromiumPath && chromiumPath !== 'none') {
    if (!isExecutable(chromiumPath)) throw new Error(`CHROMIUM_PATH=${chromiumPath}: there is no program at this path.`)
    return { road: 'CHROMIUM_PATH', executablePath: chromiumPath, args: [] }
  }
  const systemPath = chromiumPath === 'none' ? undefined : systemPaths.find(isExecutable)
  if (systemPath) return { road: 'system', executablePath: systemPath, args: [] }
  if (process.platform !== 'linux') {
    throw new Error(
      'No browser found: install Chrome, or set CHROMIUM_PATH to a Chromium. The one from npm is for Linux.',
    )
  }
  return { road: 'npm', executablePath: await npmChromiumPath(), args: npmChromiumArguments }
}

/**
 * Starts a headless Chromium for tests; close it with `browser.close()`, which also removes its temporary profile. It is
 * driven through a pipe, not a port, so that many can run at once. The browser is the one at CHROMIUM_PATH, else the
 * system's, else the one from `@sparticuz/chromium`, so that `npm ci` alone is enough; CHROMIUM_PATH=none leaves out the
 * system's.
 *
 * @throws Error where there is no browser, or CHROMIUM_PATH names none, and says what to do
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser()
  const asRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: !asRoot && !args.includes('--no-sandbox'),
    args: [...args, ...quietArguments, ...(asRoot ? ['--no-sandbox'] : [])],
  })
}
