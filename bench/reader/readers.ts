import { execFile } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import type { SetDataEntry } from '../../e2e/engine/hostLog'
import { articleKey } from './prepareArticle'

/** A mini-program that shows the article. */
export interface ReaderApp {
  name: string
  /** Where it is built, for `startMiniProgram`. */
  dist: string
  launch: { path: string; query: Record<string, string> }
  /** Whether what a `setData` carries is drawn as text; one that only hands HTML to a component is not. */
  draws: (entry: SetDataEntry) => boolean
  /** What the engine complains of and a phone draws all the same. */
  allowed: readonly RegExp[]
}

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const apps = path.join(import.meta.dirname, 'apps')
const always = () => true

/** Builds every reader into `outDir`. `ours` is the built mini-program. Throws where one does not build. */
export async function buildReaders(ours: string, outDir: string): Promise<ReaderApp[]> {
  await rm(outDir, { recursive: true, force: true })
  return [
    {
      name: 'ours',
      dist: ours,
      launch: { path: 'pages/interview/interview', query: { slug: articleKey } },
      draws: always,
      allowed: [],
    },
    await buildMpHtml(outDir),
    await buildTaro('Taro RichText', 'richText', outDir),
    await buildTaro('@tarojs/plugin-html', 'pluginHtml', outDir),
    await buildTaro('Taro, plain nodes', 'plainNodes', outDir),
    await buildTaro('Taro, compileMode', 'compiledNodes', outDir),
    await buildTaro('Taro, RichText leaves', 'richTextLeaves', outDir),
  ]
}

/** The page of `apps/mp-html` with the package's component for WeChat, unmodified. */
async function buildMpHtml(outDir: string): Promise<ReaderApp> {
  const dist = path.join(outDir, 'mpHtml')
  const component = path.join(path.dirname(require.resolve('mp-html/package.json')), 'dist/mp-weixin')
  await cp(path.join(apps, 'mp-html'), dist, { recursive: true })
  await cp(component, path.join(dist, 'components/mp-html'), { recursive: true })
  return {
    name: 'mp-html',
    dist,
    launch: { path: 'pages/article/article', query: {} },
    draws: ({ component }) => component.endsWith('mp-html/node/node'),
    // Its templates say wx:key="i1", the name of the index, where a field of the item is meant.
    allowed: [/^engine: Some keys are not unique/],
  }
}

/** One page of `apps/taro`, built as Taro builds by default, with nothing of the other pages. */
async function buildTaro(name: string, page: string, outDir: string): Promise<ReaderApp> {
  const dist = path.join(outDir, page)
  await mkdir(dist, { recursive: true })
  const taro = path.join(path.dirname(require.resolve('@tarojs/cli/package.json')), 'bin/taro')
  const cwd = path.join(apps, 'taro')
  const env = { ...process.env, NODE_ENV: 'production', BENCH_PAGE: page, BENCH_OUT: path.relative(cwd, dist) }
  await run(process.execPath, [taro, 'build', '--type', 'weapp'], { cwd, env }).catch((error: Error) => {
    // Taro writes what is wrong to its standard output.
    throw new Error(`${name} does not build: ${error.message}${'stdout' in error ? error.stdout : ''}`)
  })
  return { name, dist, launch: { path: `pages/${page}/${page}`, query: {} }, draws: always, allowed: [] }
}
