import { once } from 'node:events'
import type { Joined, Review } from './review.ts'
import type { Server } from './server.ts'

// A page offers nobody what they may not do, so forbidden writes are made here by hand: Yjs updates of one struct
// (update format V1) in y-websocket frames, both in lib0's encoding.

const SYNC = 0
const UPDATE = 2
const REFUSAL = 101
const SAVED = 102

/** One value under one key of one root. */
export interface Forgery {
  root: string
  key: string
  /** A plain value; null for an empty map of fields, as things on the board are made. */
  value: string | Readonly<Record<string, string>> | null
}

/** What became of it: stored, or the end of the connection with what was said. */
export type Outcome = { stored: true } | { stored: false; close: number; detail: string }

/** Sends one write with somebody's session and waits for what the server makes of it. */
export const forge = async (
  server: Server,
  review: Review,
  { session }: Joined,
  forgery: Forgery,
): Promise<Outcome> => {
  const base = server.address.replace(/^http/, 'ws')
  const socket = new WebSocket(`${base}/sync/${review.id}?token=${encodeURIComponent(session)}`)
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  try {
    return await new Promise<Outcome>((resolve) => {
      let detail = ''
      socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
        const frame = new Uint8Array(data)
        if (frame[0] === SAVED) resolve({ stored: true })
        if (frame[0] === REFUSAL) detail = new TextDecoder().decode(frame)
      })
      socket.addEventListener('close', ({ code }) => resolve({ stored: false, close: code, detail }))
      socket.send(new Uint8Array([SYNC, UPDATE, ...sized(updateOf(forgery))]))
    })
  } finally {
    socket.close()
  }
}

const HAS_KEY = 0x20
const TYPE = 7
const ANY = 8

const updateOf = ({ root, key, value }: Forgery): number[] => {
  const client = 1 + Math.floor(Math.random() * 2 ** 31)
  const content = value === null ? [HAS_KEY | TYPE] : [HAS_KEY | ANY]
  const body = value === null ? [1] : [1, ...any(value)]
  const struct = [...content, 1, ...text(root), ...text(key), ...body]
  // One client with one struct at clock 0; nothing deleted.
  return [1, 1, ...varuint(client), 0, ...struct, 0]
}

const any = (value: string | Readonly<Record<string, string>>): number[] => {
  if (typeof value === 'string') return [119, ...text(value)]
  const fields = Object.entries(value)
  return [
    118,
    ...varuint(fields.length),
    ...fields.flatMap(([name, inner]) => [...text(name), ...any(inner)]),
  ]
}
const text = (words: string): number[] => sized([...new TextEncoder().encode(words)])
const sized = (bytes: number[]): number[] => [...varuint(bytes.length), ...bytes]
const varuint = (number: number): number[] =>
  number < 128 ? [number] : [(number % 128) | 128, ...varuint(Math.floor(number / 128))]
