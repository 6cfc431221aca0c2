import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const PATIENCE_MS = 300_000

// Two scenarios at a time: each runs a server and several browsers, which mostly wait for one another.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['scenarios/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
  },
})
