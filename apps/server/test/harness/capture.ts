import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { writeSyncStep1 } from 'y-protocols/sync'
import { Doc } from 'yjs'
import { until } from './until.ts'

/** Every byte that one connection was sent, as it came. */
export interface Capture {
  /** Frames one after the other; texts in them are UTF-8 as Yjs and our own frames write them. */
  text(): string
  frames(): number
  closed(): number | null
  /** Asks for the whole document once more, and waits until the server has sent something. */
  ask(): Promise<void>
  leave(): void
}

/** Opens a room and asks for all that there is, as the stock client does. */
export const capture = (syncUrl: string, room: string, session: string): Capture => {
  const socket = new WebSocket(`${syncUrl}/${room}?token=${session}`)
  const heard: Buffer[] = []
  let closed: number | null = null
  const askAll = (): void => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    writeSyncStep1(encoder, new Doc())
    socket.send(encoding.toUint8Array(encoder))
    // Who is there.
    socket.send(Uint8Array.of(3))
  }
  socket.binaryType = 'nodebuffer'
  socket.on('open', askAll)
  socket.on('message', (bytes) => heard.push(bytes as Buffer))
  socket.on('close', (code) => (closed = code))
  socket.on('error', () => undefined)
  return {
    text: () => Buffer.concat(heard).toString('utf8'),
    frames: () => heard.length,
    closed: () => closed,
    ask: async () => {
      const before = heard.length
      askAll()
      await until('an answer', () => heard.length > before)
    },
    leave: () => socket.terminate(),
  }
}
