import { readdirSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { template } from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Dist } from './readDist'

interface TemplateProblem {
  isError: boolean
  message: string
  path: string
  startLine: number
  startColumn: number
}

/**
 * Compiles every template and every wxs script of a package with WeChat's own compiler. Gives the compiled templates by
 * path without extension. Throws with file and line on what does not compile, and on an import that leads nowhere.
 */
export function compileTemplates(dist: Dist): Map<string, template.ComponentTemplate> {
  const templates = filesWith(dist.directory, '.wxml')
  const scripts = filesWith(dist.directory, '.wxs')
  const group = new TmplGroup()
  try {
    for (const script of scripts) {
      const source = dist.text(`${script}.wxs`)
      checkScript(source, `${script}.wxs`)
      group.addScript(script, source)
    }
    for (const file of templates) {
      const problems: TemplateProblem[] = group.addTmpl(file, dist.text(`${file}.wxml`))
      const problem = problems.find((found) => found.isError)
      if (problem) {
        throw new Error(`${file}.wxml:${problem.startLine + 1}:${problem.startColumn + 1}: ${problem.message}`)
      }
    }
    for (const file of templates) checkDependencies(dist, group, file, templates, scripts)
    const groupList = evaluate(group.getTmplGenObjectGroups())
    return new Map(
      templates.map((file) => {
        const content = groupList[file]
        if (!content) throw new Error(`${file}.wxml was not compiled`)
        return [file, { groupList, content, fallbackListenerOnNativeNode: true }]
      }),
    )
  } finally {
    group.free()
  }
}

/** Files of a folder and all below it with this extension, as paths without extension. */
function filesWith(directory: string, extension: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length).split(path.sep).join('/'))
    .sort()
}

/** A script is a function body; one that does not parse would otherwise be blamed on all templates together. */
function checkScript(source: string, filename: string): void {
  try {
    new vm.Script(`(function (module, exports, require) {${source}\n})`, { filename })
  } catch (error) {
    throw new Error(`${filename}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function checkDependencies(dist: Dist, group: TmplGroup, file: string, templates: string[], scripts: string[]): void {
  const found = (target: string, among: string[]) => among.includes(target) && dist.mayUse(target, file)
  for (const imported of group.getDirectDependencies(file) as string[]) {
    if (!found(imported, templates)) throw new Error(`${file}.wxml imports ${imported}.wxml, which is missing`)
  }
  for (const script of group.getScriptDependencies(file) as string[]) {
    if (!found(script, scripts)) throw new Error(`${file}.wxml uses ${script}.wxs, which is missing`)
  }
}

/** Compiled templates run in a realm of their own, with what wxs offers (miniprogram/dev/reference/wxs/06datatype.html). */
function evaluate(source: string): template.ComponentTemplate['groupList'] & object {
  const context = vm.createContext({ console })
  vm.runInContext(
    `function getDate(value) { return value === undefined ? new Date() : new Date(value) }
     function getRegExp(pattern, flags) { return new RegExp(pattern, flags) }`,
    context,
  )
  return vm.runInContext(`(${source})`, context, { filename: 'templates' })
}
