import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { gatherCandidate } from './gatherCandidate'
import { commands, release } from './release'
import { wechatCi } from './wechatCi'

/** `npm run release:check`, `release:preview`, `release:upload`: how a version reaches WeChat (docs/operating.md). */
const root = resolve(import.meta.dirname, '..')

async function main(): Promise<number> {
  const command = commands.find((name) => name === process.argv[2])
  if (!command) throw new Error(`usage: tsx release/main.ts ${commands.join(' | ')}`)
  return release(command, {
    candidate: await gatherCandidate(root, process.env),
    ci: wechatCi(root),
    tag: (name) =>
      execFileSync('git', ['tag', '--annotate', name, '--message', `Uploaded to WeChat as ${name}`], { cwd: root }),
    qrCodeFile: resolve(root, 'dist/preview.jpg'),
    out: (text) => process.stdout.write(text),
  })
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
})
// miniprogram-ci leaves processes behind that would keep this one.
process.exit()
