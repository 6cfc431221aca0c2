import { Duplex } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { expect, it } from 'vitest'
import { frameAround } from './frame-parts.ts'
import { EngineSocket, Turn } from './web-socket.ts'

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill)

/** What a client makes of the bytes, frame by frame (RFC 6455, 5.2). */
const read = (written: readonly Uint8Array[]): Buffer[] => {
  const all = Buffer.concat(written)
  const messages: Buffer[] = []
  for (let at = 0; at < all.length;) {
    expect(all[at]).toBe(0x82)
    const short = all[at + 1]!
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    const length =
      short < 126 ? short : short === 126 ? all.readUInt16BE(at + 2) : Number(all.readBigUInt64BE(at + 2))
    messages.push(all.subarray(start, start + length))
    at = start + length
  }
  return messages
}

const connection = () => {
  const writes: Buffer[] = []
  const stream = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk)
      done()
    },
    writev(chunks, done) {
      writes.push(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)))
      done()
    },
  })
  const ws = {
    readyState: WebSocket.OPEN as WebSocket['readyState'],
    close(code?: number) {
      this.readyState = WebSocket.CLOSING
      writes.push(Buffer.from(`close ${code}`))
    },
  }
  return { stream, ws, writes }
}

const partsOf = (payload: Uint8Array): Uint8Array[] => {
  const { head, body } = frameAround(payload)
  return body ? [head, body] : [head]
}

it('frames of all lengths are what a client reads', () => {
  const payloads = [0, 1, 125, 126, 16 * 1024 - 1, 16 * 1024, 65_535, 65_536, 300_000].map((n) => bytes(n, 7))
  const messages = read(payloads.flatMap((payload) => partsOf(payload)))
  expect(messages.map(({ length }) => length)).toEqual(payloads.map(({ length }) => length))
  expect(messages.every((message) => message.every((byte) => byte === 7))).toBe(true)
})

it('what one turn sends to a socket is one write, in order', async () => {
  const { stream, ws, writes } = connection()
  const socket = new EngineSocket(ws, stream, new Turn())
  for (const [length, fill] of [
    [3, 1],
    [200, 2],
    [40_000, 3],
    [5, 4],
  ] as const)
    socket.send(bytes(length, fill))
  expect(writes).toEqual([])
  await turn()
  expect(writes.length).toBe(1)
  expect(read(writes).map((message) => [message.length, message[0]])).toEqual([
    [3, 1],
    [200, 2],
    [40_000, 3],
    [5, 4],
  ])
})

it('a frame for many is framed once, and each gets it', async () => {
  const all = Array.from({ length: 3 }, connection)
  const together = new Turn()
  const frame = bytes(60, 9)
  for (const { ws, stream } of all) new EngineSocket(ws, stream, together).send(frame)
  await turn()
  expect(all.map(({ writes }) => writes.length)).toEqual([1, 1, 1])
  expect(all[1]!.writes[0]).toBe(all[0]!.writes[0])
})

it('what was sent before a close goes out before it, and nothing goes out after it', async () => {
  const { stream, ws, writes } = connection()
  const socket = new EngineSocket(ws, stream, new Turn())
  socket.send(bytes(4, 1))
  socket.close(4403, 'refused')
  socket.send(bytes(4, 2))
  await turn()
  expect(writes.map((write) => write.toString('latin1'))).toEqual(['\x82\x04\x01\x01\x01\x01', 'close 4403'])
})

it('what waits for the end of the turn counts as buffered', async () => {
  const { stream, ws } = connection()
  const socket = new EngineSocket(ws, stream, new Turn())
  socket.send(bytes(1_000, 1))
  expect(socket.bufferedAmount).toBe(1_004)
  await turn()
  expect(socket.bufferedAmount).toBe(0)
})

it('a frame for many sockets is built once, whatever stands between in what each of them gets', () => {
  const turn = new Turn()
  const [one, other] = [bytes(10, 1), bytes(20, 2)]
  const built = turn.framed(one)
  turn.framed(other)
  expect(turn.framed(one)).toBe(built)
})
