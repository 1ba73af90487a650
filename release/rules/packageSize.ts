import { packageBudgets } from '../../config/packageBudgets'
import type { Rule } from '../rule'

export const packageSize: Rule = {
  name: 'package size',
  forPreview: false,
  problems: ({ built }) =>
    [...(built?.sizes ?? [])]
      .filter(([root, bytes]) => bytes > (packageBudgets[root] ?? 0))
      .map(([root, bytes]) => {
        const budget = packageBudgets[root]
        const limit = budget === undefined ? 'it has no budget' : `its budget is ${budget}`
        return `the package ${root || 'that comes first'} is ${bytes} bytes, and ${limit} (config/packageBudgets.ts)`
      }),
}
