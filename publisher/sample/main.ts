import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { progressOn } from '../progress'
import { NotASampleError, writeSample } from './writeSample'

/**
 * `npm run sample -- --interviews N --seed S --out DIR`: an invented collection of any size, to try and measure with.
 * Exit code 0 when it is written, 1 when the arguments or the folder must be mended first.
 */
const usage = `usage: npm run sample -- --interviews N --out DIR [--seed S] [--pictures none|shared]
  --interviews  how many, from 1
  --out         the folder of content to write: new, empty, or an earlier sample, which is replaced
  --seed        any text; the same gives the same files (default: 1)
  --pictures    shared: all interviews use some of 22 drawn files; none: readers see the publisher’s own drawings (default)`

const argumentsSchema = v.object({
  interviews: v.pipe(v.string(), v.regex(/^[1-9]\d*$/), v.transform(Number)),
  out: v.pipe(v.string(), v.nonEmpty()),
  seed: v.optional(v.string(), '1'),
  pictures: v.optional(v.picklist(['none', 'shared']), 'none'),
})

async function run(): Promise<void> {
  const options = readArguments()
  if (!options) {
    console.error(usage)
    process.exitCode = 1
    return
  }
  const started = performance.now()
  const { progress, end } = progressOn(process.stderr)
  const { files, bytes } = await writeSample(options.out, options, progress).finally(end)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `Wrote ${options.interviews} invented interviews to ${options.out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB of text, in ${seconds} s.`,
  )
  console.log(`Publish them with: CONTENT_DIR=${options.out} ENDPOINT_DIR=… npm run content`)
  console.log('With SHARE_CARDS=none that takes less long: no cards to share with are then drawn.')
}

function readArguments(): v.InferOutput<typeof argumentsSchema> | undefined {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ options: { interviews: text, out: text, seed: text, pictures: text } })
    const parsed = v.safeParse(argumentsSchema, values)
    return parsed.success ? parsed.output : undefined
  } catch {
    // An unknown option: the usage says what there is.
    return undefined
  }
}

await run().catch((error: unknown) => {
  if (!(error instanceof NotASampleError)) throw error
  console.error(error.message)
  process.exitCode = 1
})
