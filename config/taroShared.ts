/**
 * `@tarojs/shared` in the mini-program, with our components in the place of all that there are: whatever of Taro asks
 * for the list gets ours, and the other one, 14 KB, is left out of the build.
 */
export * from '@tarojs/shared/dist'
export { components as internalComponents } from './components'

/** The components whose value is the reader's. */
export const controlledComponent = new Set(['input'])
