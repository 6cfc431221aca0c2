import { defineConfig } from 'vitest/config'

/** For what hangs, not for what is slow: machines differ, and are busy. */
const PATIENCE_MS = 300_000
/** For one thing that has to come. */
const STEP_MS = 60_000

// Unit and integration tests lie beside the code (`src`), those over several files in `test`. Those that render
// components end in .tsx and get a DOM, which costs a second per file. The browser tests have a configuration of their
// own in e2e.
export default defineConfig({
  test: {
    // Many of them wait for processes and disks: two at a time even where there are two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          environment: 'node',
          include: ['{apps,packages}/*/{src,test}/**/*.test.ts'],
          expect: { poll: { timeout: STEP_MS } },
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        test: {
          name: 'components',
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          root: 'apps/web',
          setupFiles: 'src/room/testing/patience.ts',
          environment: 'jsdom',
          include: ['{src,test}/**/*.test.tsx'],
        },
      },
    ],
  },
})
