import { defineConfig } from 'vitest/config'

// Unit and integration tests lie beside the code (`src`), those over several files in `test`. The browser tests have a
// configuration of their own in e2e.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/{src,test}/**/*.test.ts', 'apps/server/{src,test}/**/*.test.ts'],
        },
      },
      {
        resolve: { dedupe: ['yjs'] },
        test: {
          name: 'web',
          root: 'apps/web',
          environment: 'jsdom',
          include: ['{src,test}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
