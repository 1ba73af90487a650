import { statSync } from 'node:fs'
import { endpointOrigin, NotAnAddressError } from '../contract/endpointOrigin'
import { shanghaiDay } from '../contract/shanghaiDay'
import { counted } from './counted'
import { NotAnEndpointError } from './endpoint/endpointFolder'
import { formatProblem } from './problems/problem'
import { type Progress, progressOn } from './progress'
import { type PublishResult, publish } from './publish'

/**
 * `npm run content`: makes the endpoint's files from content. CONTENT_DIR, ENDPOINT_DIR and CONTENT_CACHE name other
 * folders than the usual ones, ENDPOINT_URL the address under which readers will find the files; SHARE_CARDS=none leaves the share cards undrawn. Exit code 0 when published, 1 when the content must be mended first.
 */
const {
  CONTENT_DIR: contentDir = 'content',
  ENDPOINT_DIR: endpointDir = 'dist/endpoint',
  CONTENT_CACHE: cacheDir = 'node_modules/.cache/shanghaidoctor-pictures',
  SHARE_CARDS: cards,
} = process.env

if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
  const started = performance.now()
  const { progress, end } = progressOn(process.stderr)
  await publishHere(progress)
    .finally(end)
    .then((result) => report(result, (performance.now() - started) / 1000))
    .catch(refuse)
} else {
  console.error(
    `There is no folder “${contentDir}”. Run this where it is, or set CONTENT_DIR to the folder of content.`,
  )
  process.exitCode = 1
}

async function publishHere(progress: Progress): Promise<PublishResult> {
  const endpointUrl = endpointOrigin(process.env.ENDPOINT_URL)
  const shareCards = cards !== 'none'
  return publish({
    contentDir,
    endpointDir,
    cacheDir,
    today: shanghaiDay(new Date()),
    endpointUrl,
    shareCards,
    progress,
  })
}

/** A mistyped folder or address is explained; a fault of ours keeps its stack trace. */
function refuse(error: unknown): void {
  if (!(error instanceof NotAnEndpointError || error instanceof NotAnAddressError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function report({ problems, summary }: PublishResult, seconds: number): void {
  for (const problem of problems) console.error(formatProblem(problem))
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  const warnings = counted(count('warning'), 'warning')
  if (!summary) {
    console.error(
      `\nNothing was published: ${counted(count('error'), 'error')}, ${warnings}. What readers see is unchanged.`,
    )
    process.exitCode = 1
    return
  }
  const { interviews, doctors, pictures, files, bytes } = summary
  const content = [counted(interviews, 'interview'), counted(doctors, 'doctor'), counted(pictures, 'picture')].join(
    ', ',
  )
  const size = `${counted(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`
  console.log(`Published ${content} to ${endpointDir}: ${size}, in ${seconds.toFixed(1)} s, with ${warnings}.`)
}
