import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** For what hangs, not for what is slow: machines differ, and are busy. */
const PATIENCE_MS = 600_000
/** For one thing that has to come. */
const STEP_MS = 60_000

// Two scenarios at a time: each runs a server and several browsers, which mostly wait for one another.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['scenarios/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: STEP_MS, interval: 50 } },
  },
})
