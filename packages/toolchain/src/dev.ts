// `npm run dev`: the server, started again on every change, behind Vite's server with hot reload.
import { createServer } from 'node:net'
import { join } from 'node:path'
import { runInFront } from './setup/child.mjs'
import { ROOT } from './setup/places.mjs'

const HOST = '127.0.0.1'
const FIRST_WEB_PORT = 5173
const WEB = join(ROOT, 'apps', 'web')

const webPort = await freePortFrom(FIRST_WEB_PORT)
// The page's address is Vite's, so the links the server prints lead there; Vite passes calls and sockets on.
const env = { PUBLIC_URL: `http://${HOST}:${webPort}`, ...process.env }
const vite = [join(WEB, 'node_modules', 'vite', 'bin', 'vite.js'), '--host', HOST, '--port', String(webPort)]
const server = ['--watch', '--watch-preserve-output', join(ROOT, 'apps', 'server', 'src', 'main.ts')]

await Promise.race([
  runInFront(process.execPath, [...vite, '--strictPort'], { cwd: WEB, env }),
  runInFront(process.execPath, server, { env }),
])
// One without the other is of no use: this stops the one that is left, and then ourselves.
process.kill(process.pid, 'SIGTERM')

async function freePortFrom(port: number): Promise<number> {
  for (;;) {
    if (await isFree(port)) return port
    port += 1
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })
}
