import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** Taro's own defaults: `BENCH_FRAMEWORK` draws the one page, `BENCH_OUT` is where it is built to. */
const { BENCH_FRAMEWORK = 'react', BENCH_OUT: outputRoot = 'dist' } = process.env
const preact = path.resolve(__dirname, '../../../../config/preact')

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'bench-startup-empty',
  date: '2026-11-24',
  sourceRoot: 'src',
  outputRoot,
  framework: BENCH_FRAMEWORK as 'preact' | 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: {
    compile: { include: [preact] },
    webpackChain(chain) {
      // Without it, Taro 4.2.1 does not start with Preact.
      if (BENCH_FRAMEWORK === 'preact') chain.resolve.alias.set('react-dom', path.join(preact, 'reactDom.ts'))
    },
  },
}))
