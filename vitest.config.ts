import path from 'node:path'
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'

const testing = path.join(import.meta.dirname, 'src/testing')

/** The mini-program's parts without WeChat; a new object each time, for Vitest changes what it is given. */
const withoutWeChat = (): UserWorkspaceConfig => ({
  define: { ENDPOINT_URL: JSON.stringify('https://endpoint.test') },
  resolve: {
    alias: {
      '@tarojs/components': path.join(testing, 'taroComponents.tsx'),
      '@tarojs/taro': path.join(testing, 'taro.ts'),
    },
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        // Beside the code: contract, publisher, server, benchmarks, and the mini-program's parts in jsdom.
        ...withoutWeChat(),
        test: {
          name: 'unit',
          include: ['{contract,publisher,server,config,bench,release}/**/*.test.ts', 'src/**/*.test.{ts,tsx}'],
          // For what hangs, on slow machines too; no test measures a speed by it.
          testTimeout: 30_000,
        },
      },
      {
        // The built mini-program in WeChat's component framework, the web build in a browser, the harness itself.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/fuzz/**'],
          testTimeout: 90_000,
          // A busy machine draws late: what is polled for is there, or it is not.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        // What mutated input does to the mini-program, the publisher and the server.
        ...withoutWeChat(),
        test: { name: 'fuzz', include: ['e2e/fuzz/*.test.{ts,tsx}'], maxWorkers: 2 },
      },
    ],
  },
})
