import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Child, type Program } from './child.ts'
import { PEERS } from './places.ts'
import type { Room, Server } from './server.ts'
import { type Dialect, PLAIN, hocuspocus } from '../wire/dialect.ts'

const HOST = '127.0.0.1'

const other = (
  name: Server['name'],
  keeps: boolean,
  folder: string,
  program: Omit<Program, 'ready'>,
  port: number,
  dialect: (room: string) => Dialect,
): Server => {
  const child = new Child({ ...program, ready: `http://${HOST}:${port}/` })
  return {
    name,
    keeps,
    folder,
    start: () => child.start(),
    stop: () => child.stop(),
    kill: () => child.kill(),
    pids: () => child.pids(),
    room: () => Promise.resolve(room(port, dialect)),
  }
}

const room = (port: number, dialect: (room: string) => Dialect): Room => {
  const name = randomId(20)
  return {
    seat: () =>
      Promise.resolve({ host: HOST, port, path: `/${name}`, dialect: dialect(name), personId: randomId(12) }),
  }
}

/** An id of the model's kind. */
export const randomId = (length: number): string =>
  Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('')

/** @param folder empty, for its data and its log */
export const bareWs = (folder: string, port: number): Server => {
  const main = fileURLToPath(new URL('bare-ws.ts', import.meta.url))
  const env = { HOST, PORT: String(port) }
  return other('bare-ws', false, folder, { main, env, log: join(folder, 'log') }, port, () => PLAIN)
}

/** The floor with a disk: what nobody can do without who shows nothing before it is stored. */
export const durableFloor = (folder: string, port: number): Server => {
  const main = fileURLToPath(new URL('durable-floor.ts', import.meta.url))
  const env = { HOST, PORT: String(port), DATA_DIR: folder }
  return other('durable-floor', false, folder, { main, env, log: join(folder, 'log') }, port, () => PLAIN)
}

/** @y/websocket-server as it comes, its LevelDB on. */
export const yWebsocketServer = (folder: string, port: number): Server => {
  const main = join(PEERS, 'node_modules/@y/websocket-server/src/server.js')
  const env = { HOST, PORT: String(port), YPERSISTENCE: join(folder, 'data') }
  const program = { main, env, cwd: PEERS, log: join(folder, 'log') }
  return other('y-websocket-server', true, folder, program, port, () => PLAIN)
}

/** @hocuspocus/server as it comes, with its SQLite extension. */
export const hocuspocusServer = (folder: string, port: number): Server => {
  const main = join(PEERS, 'hocuspocus.mjs')
  const env = { HOST, PORT: String(port), DATA_DIR: folder }
  return other(
    'hocuspocus',
    true,
    folder,
    { main, env, cwd: PEERS, log: join(folder, 'log') },
    port,
    hocuspocus,
  )
}
