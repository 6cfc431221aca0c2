import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? '4680'}`

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Two copies of yjs in one page corrupt documents without a word.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'] },
  build: {
    target: 'baseline-widely-available',
    sourcemap: true,
    rolldownOptions: {
      treeshake: {
        // Loading a file of ours does nothing by itself. Without this the home page would bring Yjs along for the
        // sake of a constant that stands beside it.
        moduleSideEffects: [{ test: /\/packages\/[a-z]+\/src\//, sideEffects: false }],
        manualPureFunctions: ['z'],
      },
    },
  },
  server: {
    proxy: {
      '/api': api,
      '/healthz': api,
      '/sync': { target: api, ws: true },
    },
  },
})
