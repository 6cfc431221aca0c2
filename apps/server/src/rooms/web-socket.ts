import type { Socket } from '@second-story/sync/room'
import { CloseCode } from '@second-story/sync/protocol'
import type { Duplex } from 'node:stream'
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws'
import { frameAround, type Framed } from './frame-parts.ts'

/** How long a closing connection may take to say goodbye, ms. */
const CLOSE_MS = 2_000

/** What waits for one socket is copied into one piece up to this size; above it the pieces are cheaper. */
const JOINED_BYTES = 16 * 1024

/** `ws` says 1009 to a frame that is too large, and stops reading before it has it all; ours is 4413. */
class OwnCodes extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === 1009) super.close(CloseCode.tooLarge, 'A frame was larger than the server reads.')
    else super.close(code, reason)
  }
}

/** Takes upgrades by hand. @param frameBytes the largest frame that is read; 0 is no limit */
export const acceptSockets = (frameBytes: number): WebSocketServer => {
  // The published types do not know closeTimeout yet.
  const options: ServerOptions<typeof OwnCodes> & { closeTimeout: number } = {
    noServer: true,
    maxPayload: frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
    closeTimeout: CLOSE_MS,
    WebSocket: OwnCodes,
  }
  return new WebSocketServer(options)
}

/**
 * A WebSocket as the engine sees it. `ws` reads, and speaks for itself (pings, the close); our frames go to the
 * stream below it, which costs half: each is framed once for all who get it, and all that one turn has for a
 * socket is one write. Both write whole frames and at once, so that none gets into another.
 */
export class EngineSocket implements Socket {
  readonly #ws: Pick<WebSocket, 'readyState' | 'close'>
  readonly #stream: Duplex
  readonly #turn: Turn
  /** Mostly one turn has one frame for a socket: no list is made for it. */
  #first: Uint8Array | null = null
  #more: Uint8Array[] = []
  #bytes = 0

  /** @param stream what `ws` was made from */
  constructor(ws: Pick<WebSocket, 'readyState' | 'close'>, stream: Duplex, turn: Turn) {
    this.#ws = ws
    this.#stream = stream
    this.#turn = turn
  }

  get bufferedAmount(): number {
    return this.#stream.writableLength + this.#bytes
  }

  send(bytes: Uint8Array): void {
    // By hand: this runs for everybody at each edit, too seldom to be optimised, and a loop makes three objects.
    const { head, body } = this.#turn.framed(bytes)
    this.#add(head)
    if (body) this.#add(body)
  }

  close(code: number, reason: string): void {
    this.flush()
    this.#ws.close(code, reason)
  }

  #add(part: Uint8Array): void {
    this.#bytes += part.length
    if (this.#first) this.#more.push(part)
    else {
      this.#first = part
      this.#turn.ends(this)
    }
  }

  /** Writes what the turn had for this socket. After a close frame nothing may follow. */
  flush(): void {
    const first = this.#first
    if (!first) return
    const bytes = this.#bytes
    this.#first = null
    this.#bytes = 0
    const more = this.#more
    if (more.length > 0) this.#more = []
    if (this.#ws.readyState !== WebSocket.OPEN) return
    // An error here means that the connection is ending, and its close event says so.
    if (more.length === 0) this.#stream.write(first)
    else if (bytes <= JOINED_BYTES) this.#stream.write(Buffer.concat([first, ...more], bytes))
    else {
      this.#stream.cork()
      this.#stream.write(first)
      for (const part of more) this.#stream.write(part)
      this.#stream.uncork()
    }
  }
}

/** What one turn of the event loop sends, to all sockets of the server. */
export class Turn {
  #sockets: EngineSocket[] = []
  readonly #framed = new Map<Uint8Array, Framed>()

  /** Has the socket written to when all that is to be sent now has been said. */
  ends(socket: EngineSocket): void {
    if (this.#sockets.push(socket) === 1) process.nextTick(() => this.#flush())
  }

  /** The frame around some bytes, built once for all sockets that get the same, whatever else each of them gets. */
  framed(bytes: Uint8Array): Framed {
    let framed = this.#framed.get(bytes)
    if (!framed) this.#framed.set(bytes, (framed = frameAround(bytes)))
    return framed
  }

  #flush(): void {
    const sockets = this.#sockets
    this.#sockets = []
    this.#framed.clear()
    sockets.forEach(flush)
  }
}

const flush = (socket: EngineSocket): void => socket.flush()
