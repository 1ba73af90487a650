import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What `app.json` says, as far as the host acts on it. */
export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[]; name?: string }[]
  preloadRule?: Record<string, { packages: string[]; network?: string }>
  window?: WindowConfig
  tabBar?: TabBarConfig
  usingComponents?: Record<string, string>
  darkmode?: boolean
  themeLocation?: string
  sitemapLocation?: string
  entryPagePath?: string
  [key: string]: unknown
}

export type WindowConfig = Record<string, unknown>

export interface TabBarConfig {
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
  [key: string]: unknown
}

/** A page's or component's own JSON. */
export interface ComponentConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  [key: string]: unknown
}

/** A built mini-program on disk. Paths of files are relative to `directory`, with `/`, as WeChat writes them. */
export class Dist {
  readonly app: AppConfig
  private readonly jsonFiles = new Map<string, unknown>()

  constructor(readonly directory: string) {
    if (!existsSync(path.join(directory, 'app.json'))) {
      throw new Error(`There is no app.json in ${directory}: build the mini-program first`)
    }
    this.app = this.json('app.json') as AppConfig
  }

  has(file: string): boolean {
    return existsSync(path.join(this.directory, file))
  }

  text(file: string): string {
    return readFileSync(path.join(this.directory, file), 'utf8')
  }

  /** A JSON file, parsed once. Throws with the file's name where it does not parse. */
  json(file: string): unknown {
    if (!this.jsonFiles.has(file)) {
      try {
        this.jsonFiles.set(file, JSON.parse(this.text(file)))
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return this.jsonFiles.get(file)
  }

  /** The JSON of a page or component; the file may be left out for a page. */
  componentJson(route: string): ComponentConfig {
    return this.has(`${route}.json`) ? (this.json(`${route}.json`) as ComponentConfig) : {}
  }

  /** Every page, those of sub-packages included, without extension or leading slash. */
  pages(): string[] {
    const inPackages = (this.app.subPackages ?? []).flatMap((part) =>
      part.pages.map((page) => path.posix.join(part.root, page)),
    )
    return [...this.app.pages, ...inPackages]
  }

  /** The root of the sub-package that a file belongs to; empty for the main package. */
  packageOf(file: string): string {
    return this.roots().find((root) => file.startsWith(`${root}/`)) ?? ''
  }

  /** Where the sub-packages stand, without slashes at the ends. */
  roots(): string[] {
    return (this.app.subPackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''))
  }

  /**
   * Whether a file may refer to another: its own package and the main package are there, any other may not be
   * (miniprogram/dev/framework/subpackages/basic.html, 引用原则).
   */
  mayUse(target: string, from: string): boolean {
    return ['', this.packageOf(from)].includes(this.packageOf(target))
  }

  isTab(route: string): boolean {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === route) ?? false
  }

  /** A page's or component's components by tag, the app's own included, each as a path from the root. */
  usingComponents(route: string): Record<string, string> {
    const resolved: Record<string, string> = {}
    const add = (components: Record<string, string> | undefined, base: string) => {
      for (const [tag, target] of Object.entries(components ?? {})) resolved[tag] = resolvePath(target, base)
    }
    add(this.app.usingComponents, 'app')
    add(this.componentJson(route).usingComponents, route)
    return resolved
  }

  /** Every component that any page reaches, each once, those used by others first. */
  components(): string[] {
    const found = new Set<string>()
    const visiting = new Set<string>()
    const visit = (route: string) => {
      if (visiting.has(route)) return
      visiting.add(route)
      for (const target of Object.values(this.usingComponents(route))) {
        visit(target)
        found.add(target)
      }
    }
    for (const page of this.pages()) visit(page)
    return [...found]
  }
}

/** `target` as written in the file `base`, as a path from the root without leading slash. */
export function resolvePath(target: string, base: string): string {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(base), target)
}
