import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { NormalModuleReplacementPlugin } from 'webpack'
import { cssModuleName } from './cssModuleName'
import { PackageList } from './packageList'

const root = path.resolve(__dirname, '..')

/** TypeScript outside `src/`, and packages that ship newer syntax than the minimum base library's engines run. */
const compiledToo = [
  path.join(root, 'contract'),
  __dirname,
  (file: string) => /[\\/]node_modules[\\/]valibot[\\/]/.test(file),
]

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: cssModuleName },
}

/** With source maps for whoever asks what the bytes are for (bench/package.ts): in a folder of its own. */
const withMaps = process.env.SOURCE_MAPS === 'true'
const weappFolder = withMaps ? 'dist/weapp-maps' : 'dist/weapp'

/** Lengths are written in px and in multiples of `--rem`: nothing is rewritten to rpx or to the H5 root size. */
const postcss = { pxtransform: { enable: false, config: {} }, cssModules }

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'shanghaidoctor',
  date: '2026-11-24',
  designWidth: 390,
  deviceRatio: { 390: 1 },
  sourceRoot: 'src',
  outputRoot: process.env.TARO_ENV === 'h5' ? 'dist/h5' : weappFolder,
  plugins: [path.join(__dirname, 'weappPlugin.ts')],
  framework: 'preact',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  copy: {
    patterns:
      process.env.TARO_ENV === 'h5'
        ? []
        : [
            { from: 'src/assets/tabs/', to: `${weappFolder}/assets/tabs/` },
            { from: 'src/sitemap.json', to: `${weappFolder}/sitemap.json` },
          ],
    options: {},
  },
  logger: { quiet: true, stats: false },
  defineConstants: {
    // The H5 build is served from the endpoint's own address; the mini-program needs the address in full.
    ENDPOINT_URL: JSON.stringify(
      process.env.TARO_ENV === 'h5' ? '' : (process.env.ENDPOINT_URL ?? 'http://127.0.0.1:8090').replace(/\/$/, ''),
    ),
  },
  mini: {
    baseLevel: 5,
    optimizeMainPackage: { enable: true },
    // Nothing here writes HTML into the tree.
    runtime: { enableInnerHTML: false },
    ...(withMaps ? { enableSourceMap: true, sourceMapType: 'source-map' } : {}),
    webpackChain(chain) {
      chain.plugin('packageList').use(PackageList)
      chain.resolve.alias.set('react-dom', path.join(__dirname, 'preact/reactDom.ts'))
      chain.resolve.alias.set('@tarojs/taro$', path.join(__dirname, 'taro.cjs'))
      // Taro's own alias would come first.
      chain.resolve.alias.delete('@tarojs/shared').set('@tarojs/shared$', path.join(__dirname, 'taroShared.ts'))
      chain
        .plugin('styleProperties')
        .use(NormalModuleReplacementPlugin, [/\/style_properties(\.js)?$/, path.join(__dirname, 'styleProperties.ts')])
      chain
        .plugin('taroWindow')
        .use(NormalModuleReplacementPlugin, [/\/bom\/window(\.js)?$/, path.join(__dirname, 'taroWindow.ts')])
      chain
        .plugin('taroAnchor')
        .use(NormalModuleReplacementPlugin, [/\/anchor-element(\.js)?$/, path.join(__dirname, 'taroAnchor.ts')])
      // Whatever else a browser has is missing then, as the check of old engines tells, instead of an imitation.
      chain
        .plugin('providerPlugin')
        .tap(([{ document, requestAnimationFrame, cancelAnimationFrame }]) => [
          { document, requestAnimationFrame, cancelAnimationFrame },
        ])
      // While developing nothing is minified.
      if (chain.get('mode') !== 'production') return
      chain.optimization.minimizer('terserPlugin').tap(([options]) => [
        {
          ...options,
          extractComments: false,
          // A Chinese character is three bytes as itself and six as an escape.
          terserOptions: {
            ...options.terserOptions,
            output: { ...options.terserOptions?.output, ascii_only: false },
          },
        },
      ])
    },
    postcss,
    compile: { include: compiledToo },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // A change reloads the page: keeping state over a change would take two packages more.
    devServer: { hot: false, proxy: [{ context: ['/v1'], target: 'http://127.0.0.1:8090' }] },
    webpackChain(chain) {
      chain.plugin('packageList').use(PackageList)
      chain.resolve.alias.set('jsonp-retry$', path.join(__dirname, 'noJsonp.ts'))
    },
    postcss,
    compile: { include: compiledToo },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:10].css',
      chunkFilename: 'css/[name].[contenthash:10].css',
    },
    output: { filename: 'js/[name].[contenthash:10].js', chunkFilename: 'js/[name].[contenthash:10].js' },
  },
}))
