import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { sources } from 'webpack'
import { components } from './components'

type Attributes = Record<string, string>

type Asset = { source: () => string | Buffer }

type Template = {
  internalComponents: Record<string, Attributes>
  nestElements: Map<string, number>
  createMiniComponents: (components: Record<string, Attributes>) => Record<string, Attributes>
}

/** Files that nobody minifies: Taro hands them on as they were written. */
const withoutSpace: Record<string, (text: string) => string> = {
  '.json': (text) => JSON.stringify(JSON.parse(text)),
  '.wxml': (text) =>
    text
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/>\s*\n\s*</g, '><')
      .replace(/ {2,}/g, ' ')
      .trim(),
}

/** What of Taro's build for WeChat is ours: the components of the templates, and what Taro starts with. */
export default function weappPlugin(context: IPluginContext) {
  context.modifyBuildAssets(({ assets }: { assets: Record<string, Asset> }) => {
    for (const [name, asset] of Object.entries(assets)) {
      const write = withoutSpace[path.extname(name)]
      if (write) assets[name] = new sources.RawSource(write(String(asset.source())))
    }
  })
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: { template?: Template; runtimePath?: string | string[] }) {
      if (!platform.template) return
      keepOurs(platform.template)
      platform.runtimePath = [path.join(__dirname, 'preact/diffedByPreact.ts'), path.join(__dirname, 'weappRuntime.ts')]
    },
  })
}

/** Leaves our components in the templates, with what is set on them. The runtime has the same table: taroShared.ts. */
function keepOurs(template: Template): void {
  const printed = template.internalComponents
  for (const name of Object.keys(printed)) delete printed[name]
  Object.assign(printed, components)

  const create = template.createMiniComponents.bind(template)
  template.createMiniComponents = (table) => {
    const made = create(table)
    // A view that listens to each move of a finger calls our thread all along a scroll.
    delete made.view?.bindtouchmove
    for (const name of template.nestElements.keys()) if (!(name in made)) template.nestElements.delete(name)
    // None of ours stands within another: one level of it is printed instead of four.
    template.nestElements.set('scroll-view', 1)
    return made
  }
}
