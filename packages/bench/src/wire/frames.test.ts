import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { Connection } from './connection.ts'
import { FrameReader } from './frame-reader.ts'
import { maskedFrame } from './frame-writer.ts'

/** The same frame as a server sends it. */
const unmasked = (payload: Uint8Array): Buffer => {
  const masked = maskedFrame(payload, 2, 0)
  const header = masked.length - payload.length - 4
  masked[1] = masked[1]! & 0x7f
  return Buffer.concat([masked.subarray(0, header), payload])
}

describe('the frame reader', () => {
  it('hands on the same frames however the stream is cut', () => {
    const payload = fc.oneof(fc.uint8Array(), fc.uint8Array({ minLength: 120, maxLength: 400 }))
    fc.assert(
      fc.property(
        fc.array(payload, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 90 })),
        (all, cuts) => {
          const got: string[] = []
          const reader = new FrameReader({
            binary: (bytes, start, end) => got.push(bytes.toString('hex', start, end)),
            control: () => undefined,
          })
          const stream = Buffer.concat(all.map(unmasked))
          // One buffer for all reads, as the sockets have it: nothing may be kept of it.
          const shared = Buffer.alloc(8192)
          for (let at = 0, i = 0; at < stream.length; i++) {
            const n = Math.min(cuts[i % Math.max(1, cuts.length)] ?? stream.length, stream.length - at)
            shared.fill(0xff)
            stream.copy(shared, 0, at, at + n)
            reader.push(shared, n)
            at += n
          }
          expect(got).toEqual(all.map((one) => Buffer.from(one).toString('hex')))
        },
      ),
    )
  })

  it('takes frames above 64 KiB', () => {
    const large = Buffer.alloc(70_000, 7)
    const got: number[] = []
    const reader = new FrameReader({
      binary: (_, start, end) => got.push(end - start),
      control: () => undefined,
    })
    const stream = unmasked(large)
    reader.push(stream.subarray(0, 5), 5)
    reader.push(stream.subarray(5), stream.length - 5)
    expect(got).toEqual([70_000])
  })

  it('does not go on with what it cannot read', () => {
    const reader = new FrameReader({ binary: () => undefined, control: () => undefined })
    expect(() => reader.push(Buffer.from([0x02, 0x01, 0x00]), 3)).toThrow('begins with 0x2')
    expect(() => reader.push(Buffer.from([0x82, 0x81, 0x00]), 3)).toThrow('masked')
  })
})

describe('a connection', () => {
  const servers: WebSocketServer[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      for (const socket of server.clients) socket.terminate()
      server.close()
    }
  })

  const serve = async (onSocket: (socket: WebSocket) => void): Promise<number> => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    servers.push(server)
    server.on('connection', onSocket)
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  it('speaks with a server of the ws package, in frames of all sizes', async () => {
    const port = await serve((socket) => socket.on('message', (data) => socket.send(data as Buffer)))
    const sizes = [0, 1, 125, 126, 65_535, 65_536, 300_000]
    const back: number[] = []
    const done = Promise.withResolvers<void>()
    const connection = await Connection.open(
      { host: '127.0.0.1', port, path: '/a' },
      {
        frame: (bytes, start, end) => {
          for (let i = start; i < end; i++)
            if (bytes[i] !== (i - start) % 251) done.reject(new Error('wrong bytes'))
          back.push(end - start)
          if (back.length === sizes.length) done.resolve()
        },
        closed: (why) => done.reject(new Error(why)),
      },
    )
    for (const size of sizes) connection.send(Uint8Array.from({ length: size }, (_, i) => i % 251))
    await done.promise
    expect(back).toEqual(sizes)
    connection.destroy()
  })

  it('answers pings and says with which code it was closed', async () => {
    const closed = Promise.withResolvers<string>()
    const port = await serve((socket) => {
      socket.on('pong', () => socket.close(4403, 'enough'))
      socket.ping('x')
    })
    await Connection.open(
      { host: '127.0.0.1', port, path: '/' },
      { frame: () => undefined, closed: closed.resolve },
    )
    expect(await closed.promise).toBe('4403 enough')
  })

  it('is refused with the status of the answer', async () => {
    const events = { frame: () => undefined, closed: () => undefined }
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', verifyClient: () => false })
    servers.push(server)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(Connection.open({ host: '127.0.0.1', port, path: '/' }, events)).rejects.toThrow('401')
  })
})
