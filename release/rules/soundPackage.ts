import type { Rule } from '../rule'

export const soundPackage: Rule = {
  name: 'package',
  forPreview: true,
  problems: ({ built }) =>
    built?.faults ?? ['there is no dist/weapp: ENDPOINT_URL=https://your.endpoint npm run build:weapp'],
}
