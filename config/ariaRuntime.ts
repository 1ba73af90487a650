import { internalComponents, mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './ariaAttributes'
import { unusedAttributes } from './unusedAttributes'

mergeInternalComponents(ariaAttributes)
for (const [name, unused] of Object.entries(unusedAttributes)) {
  for (const attribute of unused) delete internalComponents[name]?.[attribute]
}
