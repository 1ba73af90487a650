import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Dist } from './readDist'
import { withThemeValues } from './themeValues'

/** Limits of miniprogram/dev/reference/configuration/app.html and …/framework/subpackages.html, in bytes. */
const largestIcon = 40 * 1024
const largestPackage = 2 * 1024 * 1024
const largestProgram = 30 * 1024 * 1024

const booleans: unknown[] = [true, false]

/** The values an entry of app.json may have; other entries are not looked at. */
const appValues: Record<string, unknown[]> = {
  lazyCodeLoading: ['requiredComponents'],
  componentFramework: ['exparser', 'glass-easel'],
  renderer: ['webview', 'skyline'],
  style: ['v2'],
  darkmode: booleans,
}

/** The values an entry of `window` or of a page's JSON may have. */
const windowValues: Record<string, unknown[]> = {
  navigationBarTextStyle: ['black', 'white'],
  navigationStyle: ['default', 'custom'],
  backgroundTextStyle: ['dark', 'light'],
  pageOrientation: ['auto', 'portrait', 'landscape'],
  enablePullDownRefresh: booleans,
  initialRenderingCache: ['static', 'capture', 'dynamic'],
  visualEffectInBackground: ['none', 'hidden'],
  styleIsolation: ['isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared'],
  renderer: ['webview', 'skyline'],
  componentFramework: ['exparser', 'glass-easel'],
}

/** miniprogram/dev/reference/configuration/app.html#requiredBackgroundModes */
const backgroundModes = ['audio', 'location', 'bluetooth-central', 'bluetooth-peripheral']

const tabBarValues: Record<string, unknown[]> = {
  borderStyle: ['black', 'white'],
  position: ['bottom', 'top'],
  custom: booleans,
}

const colourEntries = ['navigationBarBackgroundColor', 'backgroundColor', 'backgroundColorTop', 'backgroundColorBottom']
const tabBarColourEntries = ['color', 'selectedColor', 'backgroundColor']

/** Reads a package. Throws with every problem where it is unsound. */
export function checkedDist(directory: string): Dist {
  const dist = new Dist(directory)
  const problems = problemsOfDist(dist)
  if (problems.length > 0) throw new Error(`${directory} is not a sound package:\n${problems.join('\n')}`)
  return dist
}

/**
 * What WeChat's developer tools refuse before they run a mini-program: missing files, unknown values, icons and
 * packages that are too large. Gives every problem, one a line; an empty list is a sound package.
 */
export function problemsOfDist(dist: Dist): string[] {
  return [
    ...problemsOfFiles(dist),
    ...problemsOfTabBar(dist),
    ...problemsOfSubPackages(dist),
    ...problemsOfValues(dist),
    ...problemsOfTheme(dist),
    ...problemsOfSize(dist),
  ]
}

function problemsOfFiles(dist: Dist): string[] {
  const problems: string[] = []
  const need = (file: string, why: string) => {
    if (!dist.has(file)) problems.push(`${why} needs ${file}, which is missing`)
  }
  need('app.js', 'app.json')
  for (const page of dist.pages()) {
    for (const extension of ['js', 'wxml']) need(`${page}.${extension}`, `app.json: page ${page}`)
    for (const [tag, target] of Object.entries(dist.usingComponents(page))) {
      if (!dist.has(`${target}.js`))
        problems.push(`${page}.json: usingComponents <${tag}> needs ${target}.js, which is missing`)
    }
  }
  for (const component of dist.components()) {
    for (const extension of ['js', 'json', 'wxml']) need(`${component}.${extension}`, `component ${component}`)
    if (dist.componentJson(component).component !== true) problems.push(`${component}.json: "component" must be true`)
  }
  if (dist.app.themeLocation) need(dist.app.themeLocation, 'app.json: themeLocation')
  if (dist.app.sitemapLocation) need(dist.app.sitemapLocation, 'app.json: sitemapLocation')
  const entry = dist.app.entryPagePath
  if (entry && !dist.pages().includes(entry)) problems.push(`app.json: entryPagePath ${entry} is not in pages`)
  if (dist.app.pages.length === 0) problems.push('app.json: pages is empty')
  return problems
}

function problemsOfTabBar(dist: Dist): string[] {
  const tabBar = dist.app.tabBar
  if (!tabBar) return []
  const problems: string[] = []
  if (tabBar.list.length < 2 || tabBar.list.length > 5) problems.push('app.json: tabBar.list takes 2 to 5 pages')
  for (const tab of tabBar.list) {
    if (!dist.app.pages.includes(tab.pagePath)) problems.push(`app.json: tabBar page ${tab.pagePath} is not in pages`)
    if (!tab.text) problems.push(`app.json: tabBar page ${tab.pagePath} has no text`)
  }
  for (const theme of ['light', 'dark'] as const) {
    for (const tab of themed(dist, tabBar, theme)?.list ?? []) {
      for (const icon of [tab.iconPath, tab.selectedIconPath]) {
        if (icon === undefined) continue
        if (!dist.has(icon)) problems.push(`app.json: tabBar icon ${icon} is missing`)
        else if (statSync(path.join(dist.directory, icon)).size > largestIcon) {
          problems.push(`app.json: tabBar icon ${icon} is larger than 40 KB`)
        }
      }
    }
  }
  return [...new Set(problems)]
}

function problemsOfValues(dist: Dist): string[] {
  const problems: string[] = []
  const check = (file: string, config: Record<string, unknown> | undefined, values: Record<string, unknown[]>) => {
    for (const [name, value] of Object.entries(config ?? {})) {
      const allowed = values[name]
      if (allowed && !allowed.includes(value)) {
        problems.push(`${file}: ${name} is ${JSON.stringify(value)}, and must be one of ${JSON.stringify(allowed)}`)
      }
    }
  }
  const checkColours = (file: string, config: Record<string, unknown> | undefined, names: string[]) => {
    for (const name of names) {
      const value = config?.[name]
      if (value !== undefined && !/^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(String(value))) {
        problems.push(`${file}: ${name} is ${JSON.stringify(value)}, and must be a colour such as "#ffffff"`)
      }
    }
  }
  check('app.json', dist.app, appValues)
  const { requiredBackgroundModes: modes = [] } = dist.app as { requiredBackgroundModes?: string[] }
  for (const mode of modes)
    check('app.json', { requiredBackgroundModes: mode }, { requiredBackgroundModes: backgroundModes })
  const checkWindow = (file: string, config: Record<string, unknown> | undefined) => {
    const light = config && themed(dist, config, 'light')
    check(file, light, windowValues)
    checkColours(file, light, colourEntries)
  }
  checkWindow('app.json: window', dist.app.window)
  const tabBar = dist.app.tabBar && themed(dist, dist.app.tabBar, 'light')
  check('app.json: tabBar', tabBar, tabBarValues)
  checkColours('app.json: tabBar', tabBar, tabBarColourEntries)
  for (const page of dist.pages()) checkWindow(`${page}.json`, dist.componentJson(page))
  return problems
}

/** Variables that `theme.json` lacks are problems of their own; here they only must not hide the others. */
function themed<Config>(dist: Dist, config: Config, theme: 'light' | 'dark'): Config | undefined {
  try {
    return withThemeValues(config, dist, theme)
  } catch {
    return undefined
  }
}

function problemsOfTheme(dist: Dist): string[] {
  const configs: unknown[] = [dist.app.window, dist.app.tabBar, ...dist.pages().map((page) => dist.componentJson(page))]
  const problems = (['light', 'dark'] as const).flatMap((theme) =>
    configs.flatMap((config) => {
      try {
        withThemeValues(config, dist, theme)
        return []
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)]
      }
    }),
  )
  return [...new Set(problems)]
}

/**
 * Sub-packages (miniprogram/dev/framework/subpackages/basic.html) and what is fetched ahead
 * (miniprogram/dev/framework/subpackages/preload.html).
 */
function problemsOfSubPackages(dist: Dist): string[] {
  const problems: string[] = []
  const roots = dist.roots()
  for (const root of roots) {
    const outer = roots.find((other) => other !== root && root.startsWith(`${other}/`))
    if (outer) problems.push(`app.json: sub-package ${root} stands within ${outer}`)
  }
  for (const root of roots.filter((candidate, index) => roots.indexOf(candidate) !== index)) {
    problems.push(`app.json: there are two sub-packages ${root}`)
  }
  for (const page of dist.app.pages) {
    const root = dist.packageOf(page)
    if (root) problems.push(`app.json: page ${page} of the main package stands within sub-package ${root}`)
  }
  for (const page of dist.pages()) {
    for (const [tag, target] of Object.entries(dist.usingComponents(page))) {
      if (!dist.mayUse(target, page)) problems.push(`${page}.json: <${tag}> is a component of another sub-package`)
    }
  }
  const names = dist.app.subPackages?.flatMap(({ name }, index) => [roots[index], ...(name ? [name] : [])]) ?? []
  for (const [page, { packages, network = 'wifi' }] of Object.entries(dist.app.preloadRule ?? {})) {
    if (!dist.pages().includes(page)) problems.push(`app.json: preloadRule: page ${page} is not in pages`)
    for (const name of packages) {
      if (!names.includes(name)) problems.push(`app.json: preloadRule of ${page}: there is no sub-package ${name}`)
    }
    if (!['all', 'wifi'].includes(network)) {
      problems.push(`app.json: preloadRule of ${page}: network is "${network}", and must be "all" or "wifi"`)
    }
  }
  return problems
}

/** The bytes of each package by its root; the main package's is empty. */
export function packageSizes(dist: Dist): Map<string, number> {
  const sizes = new Map(['', ...dist.roots()].map((root) => [root, 0]))
  for (const entry of readdirSync(dist.directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const root = dist.packageOf(path.relative(dist.directory, file).split(path.sep).join('/'))
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(file).size)
  }
  return sizes
}

function problemsOfSize(dist: Dist): string[] {
  const sizes = packageSizes(dist)
  const problems = [...sizes]
    .filter(([, bytes]) => bytes > largestPackage)
    .map(([root, bytes]) => `${root ? `Sub-package ${root}` : 'The main package'} is ${bytes} bytes; WeChat takes 2 MB`)
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  return all > largestProgram ? [...problems, `All packages are ${all} bytes; WeChat takes 30 MB`] : problems
}
