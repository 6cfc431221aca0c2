import { type Socket, connect } from 'node:net'
import { FrameReader } from './frame-reader.ts'
import { OPCODE, maskedFrame } from './frame-writer.ts'

/** All sockets of this process read into it, one after the other. */
const SHARED = Buffer.allocUnsafeSlow(256 * 1024)
const HEAD_END = '\r\n\r\n'

export interface Address {
  host: string
  port: number
  path: string
}

export interface ConnectionEvents {
  /** A binary frame; its bytes are only valid during the call. */
  frame: (bytes: Buffer, start: number, end: number) => void
  /** The connection has ended from the server's side, with its close code and reason or another cause. */
  closed: (why: string) => void
}

/**
 * A WebSocket client with as little in it as a load needs: no events and no buffers per frame, so that one
 * process can play a room of hundreds and the server tires first.
 */
export class Connection {
  readonly #socket: Socket
  readonly #events: ConnectionEvents
  #over = false

  private constructor(socket: Socket, events: ConnectionEvents) {
    this.#socket = socket
    this.#events = events
  }

  /** Connects and upgrades. @throws {Error} where the server does not take it */
  static open({ host, port, path }: Address, events: ConnectionEvents): Promise<Connection> {
    return new Promise((resolve, reject) => {
      let head = ''
      let upgraded = false
      const receive = (length: number, bytes: Uint8Array): boolean => {
        const chunk = bytes as Buffer
        try {
          if (upgraded) reader.push(chunk, length)
          else upgrade(chunk, length)
        } catch (error) {
          connection.#end(error instanceof Error ? error.message : 'unreadable')
        }
        return true
      }
      const upgrade = (chunk: Buffer, length: number): void => {
        const before = head.length
        head += chunk.toString('latin1', 0, length)
        const end = head.indexOf(HEAD_END)
        if (end === -1) return
        const status = /^HTTP\/1\.1 (\d+)/.exec(head)?.[1]
        upgraded = true
        if (status !== '101') return void socket.destroy(new Error(`the upgrade was answered with ${status}`))
        resolve(connection)
        const rest = end + HEAD_END.length - before
        reader.push(chunk.subarray(rest, length), length - rest)
      }
      const socket = connect({ host, port, noDelay: true, onread: { buffer: SHARED, callback: receive } })
      const connection = new Connection(socket, events)
      const reader = new FrameReader({
        binary: events.frame,
        control: (opcode, bytes, start, end) => connection.#control(opcode, bytes, start, end),
      })
      socket.on('error', reject)
      socket.on('close', () => connection.#end('the connection was cut'))
      socket.write(request(host, port, path))
    })
  }

  /** Sends one binary frame. */
  send(payload: Uint8Array): void {
    if (!this.#over) this.#socket.write(maskedFrame(payload))
  }

  /** Leaves without a word; `closed` is not told. */
  destroy(): void {
    this.#over = true
    this.#socket.destroy()
  }

  /** Resolves when everything was handed to the system. */
  flushed(): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write('', () => resolve())
    })
  }

  #control(opcode: number, bytes: Buffer, start: number, end: number): void {
    if (opcode === OPCODE.ping) this.#socket.write(maskedFrame(bytes.subarray(start, end), OPCODE.pong))
    if (opcode !== OPCODE.close) return
    const code = end - start >= 2 ? bytes.readUInt16BE(start) : 1005
    this.#end(`${code} ${bytes.toString('utf8', Math.min(start + 2, end), end)}`.trim())
  }

  #end(why: string): void {
    if (this.#over) return
    this.#over = true
    this.#socket.destroy()
    this.#events.closed(why)
  }
}

const request = (host: string, port: number, path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    // Any 16 bytes; what the server makes of them says nothing that a benchmark on loopback needs.
    'Sec-WebSocket-Key: c2Vjb25kLXN0b3J5LWJuYw==',
    HEAD_END.slice(2),
  ].join('\r\n')
