import { expect, test } from 'vitest'
import { problemsOfDist } from './checkDist'
import { Dist } from './readDist'
import { appJson, onePage, writeProgram } from './testing/tinyProgram'

const sound = onePage('Page({})', '<view />')

const tabs = (more: Record<string, unknown> = {}, icon?: string) => ({
  'app.json': appJson(['pages/a/a', 'pages/b/b'], {
    tabBar: {
      list: [
        { pagePath: 'pages/a/a', text: 'A', iconPath: icon },
        { pagePath: 'pages/b/b', text: 'B' },
      ],
      ...more,
    },
  }),
  'pages/b/b.js': 'Page({})',
  'pages/b/b.wxml': '<view />',
})

function subPackages(files: Record<string, string>, more: Record<string, unknown> = {}) {
  const app = { pages: ['pages/a/a'], subPackages: [sub('sub', 'b'), sub('other', 'x')], ...more }
  return {
    'app.json': JSON.stringify(app),
    'sub/b.js': 'Page({})',
    'sub/b.wxml': '<view />',
    'other/x.js': 'Component({})',
    'other/x.wxml': '<view />',
    ...files,
  }
}

const sub = (root: string, page: string) => ({ root, pages: [page] })

const faults: [files: Record<string, string>, problem: string][] = [
  [{ 'app.json': appJson([]) }, 'app.json: pages is empty'],
  [
    { 'app.json': appJson(['pages/a/a'], { sitemapLocation: 'sitemap.json' }) },
    'app.json: sitemapLocation needs sitemap.json, which is missing',
  ],
  [
    { 'app.json': appJson(['pages/a/a'], { lazyCodeLoading: 'all' }) },
    'app.json: lazyCodeLoading is "all", and must be one of ["requiredComponents"]',
  ],
  [
    { 'app.json': appJson(['pages/a/a'], { entryPagePath: 'pages/c/c' }) },
    'app.json: entryPagePath pages/c/c is not in pages',
  ],
  [
    { 'pages/a/a.json': '{"navigationBarTextStyle":"grey"}' },
    'pages/a/a.json: navigationBarTextStyle is "grey", and must be one of ["black","white"]',
  ],
  [
    { 'pages/a/a.json': '{"backgroundColor":"red"}' },
    'pages/a/a.json: backgroundColor is "red", and must be a colour such as "#ffffff"',
  ],
  [
    { 'pages/a/a.json': '{"usingComponents":{"x-y":"/x/y"}}' },
    'pages/a/a.json: usingComponents <x-y> needs x/y.js, which is missing',
  ],
  [tabs({}, 'icon.png'), 'app.json: tabBar icon icon.png is missing'],
  [
    { ...tabs({}, 'icon.png'), 'icon.png': 'x'.repeat(41 * 1024) },
    'app.json: tabBar icon icon.png is larger than 40 KB',
  ],
  [tabs({ borderStyle: 'blue' }), 'app.json: tabBar: borderStyle is "blue", and must be one of ["black","white"]'],
  [
    tabs({
      list: [
        { pagePath: 'pages/c/c', text: 'C' },
        { pagePath: 'pages/a/a', text: 'A' },
      ],
    }),
    'app.json: tabBar page pages/c/c is not in pages',
  ],
  [{ 'large.js': ' '.repeat(2 * 1024 * 1024) }, 'The main package is'],
  [subPackages({ 'sub/large.js': ' '.repeat(2 * 1024 * 1024) }), 'Sub-package sub is'],
  [subPackages({}, { pages: ['pages/a/a', 'sub/c'] }), 'page sub/c of the main package stands within sub-package sub'],
  [
    subPackages(
      {},
      {
        subPackages: [
          { root: 'sub', pages: ['b'] },
          { root: 'sub/b', pages: [] },
        ],
      },
    ),
    'app.json: sub-package sub/b stands within sub',
  ],
  [
    subPackages({}, { subPackages: [{ root: 'sub', pages: ['b', 'c'] }] }),
    'page sub/c needs sub/c.js, which is missing',
  ],
  [
    subPackages({ 'sub/b.json': '{"usingComponents":{"x-y":"/other/x"}}' }),
    'sub/b.json: <x-y> is a component of another sub-package',
  ],
  [
    subPackages({}, { preloadRule: { 'pages/c/c': { packages: ['third'], network: 'fast' } } }),
    [
      'app.json: preloadRule: page pages/c/c is not in pages',
      'app.json: preloadRule of pages/c/c: there is no sub-package third',
      'app.json: preloadRule of pages/c/c: network is "fast", and must be "all" or "wifi"',
    ].join('\n'),
  ],
  [
    {
      'app.json': appJson(['pages/a/a'], { themeLocation: 'theme.json', window: { backgroundColor: '@paper' } }),
      'theme.json': '{"light":{"paper":"#ffffff"},"dark":{}}',
    },
    'theme.json has no dark value for @paper',
  ],
]

test.each(faults)('%#: what the developer tools refuse', (files, problem) => {
  const problems = problemsOfDist(new Dist(writeProgram({ ...sound, ...files })))
  expect(problems.join('\n')).toContain(problem)
})

test('a sound package has no problems', () => {
  expect(problemsOfDist(new Dist(writeProgram({ ...sound, ...tabs() })))).toEqual([])
  const preloadRule = { 'pages/a/a': { packages: ['sub'], network: 'all' } }
  expect(problemsOfDist(new Dist(writeProgram({ ...sound, ...subPackages({}, { preloadRule }) })))).toEqual([])
})

test('a folder without app.json is not a mini-program', () => {
  expect(() => new Dist('/nowhere')).toThrow('There is no app.json')
})
