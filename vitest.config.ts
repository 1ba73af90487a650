import path from 'node:path'
import { defineConfig } from 'vitest/config'

const testing = path.join(import.meta.dirname, 'src/testing')

export default defineConfig({
  test: {
    projects: [
      {
        // Beside the code: contract, publisher, server, benchmarks, and the mini-program's parts in jsdom.
        esbuild: { jsx: 'automatic' },
        define: { ENDPOINT_URL: JSON.stringify('https://endpoint.test') },
        resolve: {
          alias: {
            '@tarojs/components': path.join(testing, 'taroComponents.tsx'),
            '@tarojs/taro': path.join(testing, 'taro.ts'),
          },
        },
        test: {
          name: 'unit',
          include: ['{contract,publisher,server,config,bench,release}/**/*.test.ts', 'src/**/*.test.{ts,tsx}'],
        },
      },
      {
        // The built mini-program in WeChat's component framework, the web build in a browser, the harness itself.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 90_000,
          // A busy machine draws late: what is polled for is there, or it is not.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
