import { defineConfig } from '@tarojs/cli'

/** Taro's own defaults: `BENCH_PAGE` names the one page that is built, `BENCH_OUT` where to. */
const { BENCH_PAGE: page, BENCH_OUT: outputRoot = 'dist' } = process.env

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'bench-reader-taro',
  date: '2026-11-24',
  sourceRoot: 'src',
  outputRoot,
  plugins: page === 'pluginHtml' ? ['@tarojs/plugin-html'] : [],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: { experimental: { compileMode: true } },
}))
