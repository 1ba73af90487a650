import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from './ariaAttributes'

/** Adds the accessibility attributes to the mini-program's templates and to Taro's runtime. */
export default function ariaPlugin(context: IPluginContext) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: {
      template?: { mergeComponents: (context: unknown, components: unknown) => void }
      runtimePath?: string | string[]
    }) {
      if (!platform.template) return
      platform.template.mergeComponents(context, ariaAttributes)
      platform.runtimePath = [platform.runtimePath ?? []].flat().concat(path.join(__dirname, 'ariaRuntime.ts'))
    },
  })
}
