import type { Candidate } from './candidate'
import { noteOf } from './changelog'
import type { MiniProgramCi, SendOptions, SentPackages } from './miniProgramCi'
import { rules } from './rules'
import { neededDomains } from './rules/domains'
import { sendAdvice } from './sendAdvice'
import { appIdOf, tagOf } from './settings'
import { usedPrivacyInterfaces } from './usedInterfaces'

export const commands = ['check', 'preview', 'upload'] as const
export type Command = (typeof commands)[number]

export type Release = {
  readonly candidate: Candidate
  readonly ci: MiniProgramCi
  /** Marks the commit as an uploaded version. */
  readonly tag: (name: string) => void
  readonly qrCodeFile: string
  readonly out: (text: string) => void
}

/**
 * Looks at everything, and tells all that is wrong at once; sends only where nothing is. Answers the exit code: 0 where all is
 * well, 1 where something has to be mended, 2 where WeChat refused.
 */
export async function release(command: Command, { candidate, ci, tag, qrCodeFile, out }: Release): Promise<number> {
  const asked = command === 'preview' ? rules.filter(({ forPreview }) => forPreview) : rules
  const problems = asked.flatMap(({ name, problems: of }) => of(candidate).map((problem) => `✗ ${name}: ${problem}`))
  if (command !== 'preview') out(consoleNeeds(candidate))
  if (problems.length > 0) {
    out(`${problems.join('\n')}\n\n${candidate.version} cannot go out: ${problems.length} of these to be mended.\n`)
    return 1
  }
  if (command === 'check') {
    out(`${candidate.version} can go out: ${asked.length} rules looked at it. npm run release:upload sends it.\n`)
    return 0
  }
  const options = sendOptions(candidate, out)
  try {
    if (command === 'preview') {
      out(`${sizes(await ci.preview({ ...options, qrCodeFile }))}Scan ${qrCodeFile} with WeChat.\n`)
      return 0
    }
    out(sizes(await ci.upload(options)))
  } catch (error) {
    out(`WeChat did not take ${candidate.version}: ${sendAdvice(error, options.privateKey)}\n`)
    return 2
  }
  return mark(candidate.version, { tag, out })
}

/** Marks the commit of what was uploaded. What keeps git from it is told: WeChat has the version all the same. */
function mark(version: string, { tag, out }: Pick<Release, 'tag' | 'out'>): number {
  const name = tagOf(version)
  const next = 'Next: 版本管理 in the console, submit it for review.\n'
  try {
    tag(name)
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : error
    out(
      `Uploaded ${version}, but git could not mark the commit: ${reason}\nMark it by git tag --annotate ${name}. ${next}`,
    )
    return 1
  }
  out(`Uploaded ${version} and marked the commit as ${name}: git push --tags. ${next}`)
  return 0
}

function sendOptions({ environment, version, changelog }: Candidate, out: (text: string) => void): SendOptions {
  return {
    appId: appIdOf(environment),
    privateKey: environment.WECHAT_UPLOAD_KEY?.trim() ?? '',
    version,
    note: noteOf(changelog, version),
    onProgress: (message) => out(`${message}\n`),
  }
}

/** What has to stand in WeChat's console for this package, entered already or not. */
function consoleNeeds(candidate: Candidate): string {
  const lines = [
    ...neededDomains(candidate).map(({ name, domain }) => `  ${name}: ${domain}`),
    ...(candidate.built ? usedPrivacyInterfaces(candidate.built) : []).map(
      ({ interface: { name } }) => `  用户隐私保护指引: ${name}`,
    ),
  ]
  return lines.length > 0 ? `WeChat’s console has to list:\n${lines.join('\n')}\n\n` : ''
}

const sizes = (packages: SentPackages): string =>
  packages.map(({ name, size }) => `${name}: ${(size / 1024).toFixed(1)} KB\n`).join('')
