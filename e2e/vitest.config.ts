import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const PATIENCE_MS = 300_000

// One scenario at a time: each runs a server and several browsers, on machines with two cores.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['scenarios/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
  },
})
