import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from './ariaAttributes'
import { unusedAttributes } from './unusedAttributes'

/** Adds the accessibility attributes to the mini-program's templates and to Taro's runtime, and takes out what is unused. */
export default function ariaPlugin(context: IPluginContext) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: {
      template?: {
        internalComponents: Record<string, Record<string, string>>
        mergeComponents: (context: unknown, components: unknown) => void
      }
      runtimePath?: string | string[]
    }) {
      if (!platform.template) return
      platform.template.mergeComponents(context, ariaAttributes)
      for (const [name, unused] of Object.entries(unusedAttributes)) {
        for (const attribute of unused) delete platform.template.internalComponents[name]?.[attribute]
      }
      platform.runtimePath = [platform.runtimePath ?? []]
        .flat()
        .concat(path.join(__dirname, 'preact/diffedByPreact.ts'), path.join(__dirname, 'ariaRuntime.ts'))
    },
  })
}
