import { spawn } from 'node:child_process'

/** How a run of the journey against one copy of the mini-program ended. */
export interface JourneyResult {
  passed: boolean
  /** The first line of the first failure, or an empty text. */
  reason: string
  seconds: number
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  success: boolean
  testResults: { message: string; assertionResults: { failureMessages: string[] }[] }[]
}

/** Runs a test file with `WEAPP_DIST` pointing at `dist`. Throws where Vitest gave no report at all. */
export async function runJourney(journey: string, dist: string): Promise<JourneyResult> {
  const begin = performance.now()
  const output = await outputOf('npx', ['vitest', 'run', '--project', 'e2e', '--bail=1', '--reporter=json', journey], {
    ...process.env,
    WEAPP_DIST: dist,
  })
  const seconds = (performance.now() - begin) / 1000
  const report = readReport(output)
  if (report.testResults.length === 0) throw new Error(`${journey} was not found`)
  return { passed: report.success, reason: firstFailure(report), seconds }
}

function outputOf(command: string, parameters: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', () => (output.includes('{') ? resolve(output) : reject(new Error(`No report:\n${errors}`))))
  })
}

/** The report is the one line that begins with a brace; anything the tests print stands around it. */
function readReport(output: string): Report {
  const line = output.split('\n').find((candidate) => candidate.startsWith('{"num'))
  if (!line) throw new Error(`No report in:\n${output}`)
  return JSON.parse(line)
}

function firstFailure({ testResults }: Report): string {
  const messages = testResults.flatMap((result) => [
    ...result.assertionResults.flatMap((assertion) => assertion.failureMessages),
    result.message,
  ])
  const lines = messages.find(Boolean)?.split('\n') ?? []
  const told = lines.filter((line) => !/problems:$|sound package:$/.test(line))
  return (told[0] ?? '').replace(/^Error: /, '').trim()
}
