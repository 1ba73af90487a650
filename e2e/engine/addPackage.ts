import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import { compileTemplates } from './compileTemplates'
import type { Dist } from './readDist'
import { readStyleSheet } from './styleSheets'

/**
 * Gives the engine a package's templates, configurations and style sheets. `windowWidth` is in px. Throws with the
 * file's name on what does not compile.
 */
export function addPackage(dist: Dist, space: CodeSpace, backend: AssociatedBackend, windowWidth: number): void {
  const templates = compileTemplates(dist)
  for (const route of [...dist.pages(), ...dist.components()]) {
    const template = templates.get(route)
    if (template) space.addCompiledTemplate(route, template)
    const using = Object.entries(dist.usingComponents(route)).map(([tag, target]) => [tag, `/${target}`])
    space.addComponentStaticConfig(route, { ...dist.componentJson(route), usingComponents: Object.fromEntries(using) })
  }
  for (const route of ['app', ...dist.pages(), ...dist.components()]) {
    const file = `${route}.wxss`
    if (!dist.has(file)) continue
    backend.registerStyleSheetContent(route, readStyleSheet(dist, file, windowWidth))
    space.addStyleSheet(route, route)
  }
}
