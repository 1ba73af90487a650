import { createRequire } from 'node:module'
import type * as Ci from 'miniprogram-ci'

/**
 * miniprogram-ci, which is CommonJS and takes a second to load. The processes that it starts are plain JavaScript: with the
 * arguments that let this one run TypeScript they end at once.
 */
export function loadCi(): typeof Ci {
  process.execArgv = []
  return createRequire(import.meta.url)('miniprogram-ci')
}
