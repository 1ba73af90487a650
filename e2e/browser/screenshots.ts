import { parseArgs } from 'node:util'
import { serveBuild } from '../serveBuild'
import { faultScenes } from './faultScenes'
import { launchBrowser } from './launchBrowser'
import { scenes } from './scenes'
import { takeScreenshots } from './takeScreenshots'

const usage = 'npx tsx e2e/browser/screenshots.ts [--out DIR] [--only NAME] [--width PIXELS]'

/**
 * Takes pictures of the web build in `dist/h5` with what is published in `dist/endpoint`; make both first.
 * `--only` takes the scenes whose name begins with NAME, `--width` shows all of them at one width.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist/screenshots' },
      only: { type: 'string', default: '' },
      width: { type: 'string' },
    },
  })
  const width = values.width === undefined ? undefined : Number(values.width)
  if (width !== undefined && !(Number.isInteger(width) && width > 0)) {
    throw new Error(`--width ${values.width}: give a whole number of CSS pixels\n${usage}`)
  }
  const wanted = [...scenes, ...faultScenes].filter(({ name }) => name.startsWith(values.only))
  if (wanted.length === 0) {
    throw new Error(`--only ${values.only}: the scenes are ${scenes.map(({ name }) => name).join(', ')}\n${usage}`)
  }

  const build = await serveBuild()
  try {
    const browser = await launchBrowser()
    try {
      const taken = await takeScreenshots({ browser, url: build.url, scenes: wanted, out: values.out, width })
      for (const { file, complaints } of taken) console.log([file, ...complaints].join('\n  '))
    } finally {
      await browser.close()
    }
  } finally {
    await build.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
