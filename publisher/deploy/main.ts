import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { counted } from '../counted'
import { type ProgressStream, progressOn } from '../progress'
import { type Deployment, deploy, usualGrace } from './deploy'
import { DeployProblem } from './deployProblem'
import { localFiles, publishedFor } from './localFiles'
import { type DeploySettings, readDeploySettings } from './readDeploySettings'
import { s3Store } from './s3Store'

const usage = 'usage: npm run deploy -- [--dry-run] [--remove-now] [--take-over] (docs/operating.md)'

export type Output = { readonly out: (text: string) => void; readonly error: ProgressStream }
type Environment = Readonly<Record<string, string | undefined>>
type Options = { 'dry-run': boolean; 'remove-now': boolean; 'take-over': boolean }

/**
 * `npm run deploy`: sends the published folder (ENDPOINT_DIR) to a bucket. Answers the exit code: 0 where the bucket holds
 * it, 1 where something has to be mended first.
 */
export async function runDeploy(
  args: readonly string[],
  environment: Environment,
  { out, error }: Output,
  now = new Date(),
): Promise<number> {
  const { progress, end } = progressOn(error)
  try {
    const options = readArguments(args)
    const settings = readDeploySettings(environment)
    const endpointDir = environment.ENDPOINT_DIR ?? 'dist/endpoint'
    const files = localFiles(endpointDir, settings.encoding)
    refuseLocalAddress(publishedFor(endpointDir), settings)
    const deployment = await deploy({
      files,
      store: s3Store(settings.store),
      encoding: settings.encoding,
      grace: options['remove-now'] ? 0 : usualGrace,
      dryRun: options['dry-run'],
      takeOver: options['take-over'],
      now,
      progress,
    })
    end()
    out(options['dry-run'] ? preview(deployment) : report(deployment, settings))
    return 0
  } catch (problem) {
    end()
    if (!(problem instanceof DeployProblem)) throw problem
    error.write(`${problem.message}\n`)
    return 1
  }
}

function readArguments(args: readonly string[]): Options {
  try {
    const isSwitch = { type: 'boolean', default: false } as const
    const options = { 'dry-run': isSwitch, 'remove-now': isSwitch, 'take-over': isSwitch }
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know; the usage says what there is.
    if (!(error instanceof TypeError)) throw error
    throw new DeployProblem(usage)
  }
}

const isLocal = (address: string): boolean => /^https?:\/\/(127\.0\.0\.1|localhost)(?=[:/]|$)/.test(address)

/** Feeds name their own address: published without ENDPOINT_URL, they would send everybody to their own machine. */
function refuseLocalAddress(address: string, { store }: DeploySettings): void {
  if (!isLocal(address) || isLocal(store.endpoint)) return
  throw new DeployProblem(
    `This folder was published for ${address}, which only this machine reaches. Publish it again: ENDPOINT_URL=https://your.endpoint npm run content`,
  )
}

/** Every key with what would be done to it. */
function preview({ stages, removed, waiting, unchanged }: Deployment): string {
  const lines = [
    ...stages.flatMap(({ name, files }) => [`${name}:`, ...files.map(({ path }) => `  ${path}`)]),
    ...(removed.length > 0 ? ['To be removed:', ...removed.map((key) => `  /${key}`)] : []),
    ...(waiting.length > 0 ? ['To be removed later:', ...waiting.map((key) => `  /${key}`)] : []),
    `${counted(countOf(stages), 'file')} would be sent, ${unchanged} are there as they are. Nothing was changed.`,
  ]
  return `${lines.join('\n')}\n`
}

function report(deployment: Deployment, { store, encoding }: DeploySettings): string {
  const { stages, bytes, unchanged, removed, waiting, waitingUntil, etagsAreOther, cleared } = deployment
  const lines = [
    ...cleared.map((who) => `Passed over a deployment that did not come to its end: ${who}.`),
    `Sent ${counted(countOf(stages), 'file')} (${(bytes / 1e6).toFixed(1)} MB${encoding === 'gzip' ? ', gzip' : ''}) to ${store.bucket} at ${store.endpoint}; ${unchanged} were there as they are; ${removed.length} removed.`,
    ...(waitingUntil
      ? [
          `${counted(waiting.length, 'object')} no longer published and kept for those who hold an older list: the first deployment after ${waitingUntil.toISOString()} removes them, --remove-now does it at once.`,
        ]
      : []),
    ...(etagsAreOther
      ? [
          'This bucket’s ETags are not the MD5 of its objects, as with encryption by KMS: every deployment will send all texts. Use the store’s own keys for encryption.',
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

const countOf = (stages: Deployment['stages']): number => stages.reduce((sum, { files }) => sum + files.length, 0)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const output = { out: (text: string) => process.stdout.write(text), error: process.stderr }
  process.exitCode = await runDeploy(process.argv.slice(2), process.env, output)
}
