/**
 * The window of Taro's runtime in the mini-program, which tells it only when pages come and go. Taro 4.2.1 builds a
 * browser's: every global copied into it one by one, an address, a history and what reads addresses. Our pages ask for
 * none of it, and the check of old engines finds whoever would (`e2e/oldEngines.test.ts`).
 */
import { Events } from '@tarojs/shared'

export const taroWindowProvider = new Events()
export const taroLocationProvider = undefined
export const taroHistoryProvider = undefined
