import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Compiler, Module } from 'webpack'

/** Where a package stands from the project's root, as package-lock.json names it: `node_modules/a/node_modules/b`. */
export function packageOf(file: string): string | undefined {
  return /(?:^|[\\/])((?:node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/])+)/
    .exec(file)?.[1]
    ?.replace(/\\/g, '/')
    .slice(0, -1)
}

/**
 * Tells of which packages a build is made: those with a module in one of its files, in a list beside its folder
 * (`dist/weapp.packages.json`). Licences and install scripts are looked up by it.
 */
export class PackageList {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('PackageList', ({ modules, chunkGraph, options }) => {
      const shipped = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0).flatMap(partsOf)
      const packages = new Set(shipped.map((module) => packageOf(module.nameForCondition() ?? '')))
      packages.delete(undefined)
      const folder = options.output.path
      if (folder)
        writeFileSync(`${path.resolve(folder)}.packages.json`, `${JSON.stringify([...packages].sort(), null, 2)}\n`)
    })
  }
}

/** What webpack has joined into one module. */
function partsOf(module: Module): Module[] {
  return 'modules' in module && Array.isArray(module.modules) ? module.modules : [module]
}
