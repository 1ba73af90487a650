import { type Dist, resolvePath } from './readDist'
import type { Sandbox } from './sandbox'

type ModuleFunction = (require: (target: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/**
 * CommonJS over the package's files, as WeChat has it: relative paths only, each file evaluated once, none from another
 * sub-package.
 */
export class ModuleScope {
  private readonly modules = new Map<string, { exports: unknown }>()

  constructor(
    private readonly dist: Dist,
    private readonly sandbox: Sandbox,
  ) {}

  /** Evaluates a file, unless that has been done, and gives its exports. Throws what its code throws. */
  load(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const exports = this.sandbox.give({})
    const module = { exports }
    this.modules.set(file, module)
    const source = `(function (require, module, exports) {${this.dist.text(file)}\n})`
    const evaluate = this.sandbox.run(source, file) as ModuleFunction
    evaluate((target) => this.load(this.find(target, file)), module, exports)
    return module.exports
  }

  private find(target: string, from: string): string {
    const base = resolvePath(target, from)
    const file = [base, `${base}.js`, `${base}/index.js`].find(
      (name) => name.endsWith('.js') && this.dist.has(name) && this.dist.mayUse(name, from),
    )
    if (!file) throw this.sandbox.error(`module '${base}.js' is not defined, require args is '${target}' (${from})`)
    return file
  }
}
