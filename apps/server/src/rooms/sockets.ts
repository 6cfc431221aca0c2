import { CloseCode } from '@second-story/sync/protocol'
import type { Clock, Rooms, Session } from '@second-story/sync/room'
import type { FastifyBaseLogger } from 'fastify'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import type { Limits } from '../limits.ts'
import type { Connection, Connections } from './connections.ts'
import { readAddress, roomName } from './names.ts'
import { isOwnOrigin } from './origin.ts'
import { acceptSockets, EngineSocket, Turn } from './web-socket.ts'

/** A peer that answered no ping for so long is gone: closed laptops say no goodbye. ms */
const PING_MS = 15_000

/** Sessions and rooms of these open `<id>~backstage`. */
const BACKSTAGE_ROLES = new Set(['facilitator', 'cofacilitator'])

export interface SocketParts {
  rooms: Rooms
  doorkeeper: Doorkeeper
  connections: Connections
  limits: Limits
  clock: Clock
  logger: FastifyBaseLogger
  publicUrl: string | null
}

/** One accepted WebSocket; the lower half is known once it was let in. */
interface Guest {
  readonly ws: WebSocket
  /** What `ws` was made from. */
  readonly stream: Duplex
  readonly address: string
  /** Whether anything came since it was asked. */
  heard: boolean
  reviewId: string | null
  session: Session | null
  connection: Connection | null
}

/** Why a socket is not let in, as its close code and reason. */
interface Rejection {
  code: CloseCode
  reason: string
}
const rejection = (code: CloseCode, reason: string): Rejection => ({ code, reason })

/** Takes WebSockets at `/sync/<room>` and brings each into its room, or closes it with the code that says why. */
export class Sockets {
  readonly #parts: SocketParts
  readonly #server: WebSocketServer
  readonly #turn = new Turn()
  readonly #open = new Set<Guest>()
  readonly #broke: (error: Error) => void
  #cancelAsking: () => void = () => undefined
  #closing = false

  constructor(parts: SocketParts) {
    this.#parts = parts
    this.#server = acceptSockets(parts.limits.frameBytes)
    this.#broke = (error) => parts.logger.debug({ err: error }, 'a connection broke')
    this.#askLater()
  }

  /** Handles an `upgrade` of the HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', destroy)
    const url = new URL(request.url ?? '/', 'http://any')
    if (!url.pathname.startsWith('/sync/')) return refuse(socket, 404, 'Not Found')
    const { origin, host } = request.headers
    if (!isOwnOrigin(origin, host, this.#parts.publicUrl)) {
      this.#parts.logger.warn({ origin }, 'a page from elsewhere tried to open a connection')
      return refuse(socket, 403, 'Forbidden')
    }
    const address = request.socket.remoteAddress ?? ''
    if (this.#parts.connections.addressIsFull(address)) return refuse(socket, 429, 'Too Many Requests')
    this.#server.handleUpgrade(request, socket, head, (ws) => void this.#accepted(ws, socket, url, address))
  }

  /** Nobody new comes in; those inside are closed with the rooms. Whoever does not let go is cut off. */
  close(): void {
    this.#closing = true
    this.#cancelAsking()
    this.#server.close()
  }

  /** Closes the connections of a role, in all rooms of a review: the link that they came by was replaced. */
  endRole(reviewId: string, role: string): void {
    for (const guest of this.#open) {
      if (guest.reviewId !== reviewId || guest.session?.person.role !== role) continue
      guest.session.close(CloseCode.gone, 'The link was replaced. Ask a facilitator for the new one.')
    }
  }

  /** Cuts what is still open. */
  cut(): void {
    for (const { ws } of this.#open) ws.terminate()
  }

  // Accepted first and closed then, so that a browser sees the code. Reading waits until it is known who speaks.
  async #accepted(ws: WebSocket, stream: Duplex, url: URL, address: string): Promise<void> {
    const guest: Guest = { ws, stream, address, heard: true, reviewId: null, session: null, connection: null }
    this.#open.add(guest)
    ws.on('close', () => this.#left(guest))
    ws.on('error', this.#broke)
    ws.pause()
    try {
      const rejected = this.#closing
        ? rejection(CloseCode.goingAway, 'The server is going away.')
        : await this.#letIn(guest, url)
      if (rejected) ws.close(rejected.code, rejected.reason)
    } catch (error) {
      this.#parts.logger.error({ err: error }, 'a connection could not be let in')
      ws.close(CloseCode.goingAway, 'The server cannot let anybody in just now.')
    }
    ws.resume()
  }

  async #letIn(guest: Guest, url: URL): Promise<Rejection | null> {
    const { doorkeeper, connections, rooms } = this.#parts
    const { ws, stream, address } = guest
    const room = readAddress(url.pathname.slice('/sync/'.length).replace(/%7e/i, '~'))
    const token = url.searchParams.get('token')
    const known = room && (await doorkeeper.session(room.reviewId, token, address))
    if (!known) return rejection(CloseCode.noSession, 'No valid session. Open the link of the review again.')
    if (room.kind === 'backstage' && !BACKSTAGE_ROLES.has(known.role)) {
      return rejection(CloseCode.refused, 'This is for the facilitators.')
    }
    if (this.#closing) return rejection(CloseCode.goingAway, 'The server is going away.')
    if (ws.readyState !== ws.OPEN) return null
    const name = roomName(room, known.personId)
    const connection: Connection = { address, room: name, personId: known.personId }
    const full = connections.open(connection)
    if (full !== null) return rejection(CloseCode.tooFast, full)
    guest.connection = connection
    const person = { id: known.personId, name: known.name, role: known.role }
    const session = rooms.join(name, person, new EngineSocket(ws, stream, this.#turn))
    guest.reviewId = room.reviewId
    guest.session = session
    ws.on('pong', () => void (guest.heard = true))
    ws.on('message', (data, isBinary) => {
      guest.heard = true
      if (isBinary) session.receive(data as Buffer)
      else session.close(CloseCode.refused, 'Frames are binary.')
    })
    return null
  }

  #left(guest: Guest): void {
    this.#open.delete(guest)
    if (guest.connection) this.#parts.connections.close(guest.connection)
    guest.session?.gone()
  }

  /** Asks everybody inside for a sign of life and cuts off who gave none since the last time. */
  #askEverybody(): void {
    for (const guest of this.#open) {
      if (!guest.session) continue
      if (!guest.heard) {
        guest.ws.terminate()
        continue
      }
      guest.heard = false
      guest.ws.ping()
    }
  }

  #askLater(): void {
    this.#cancelAsking = this.#parts.clock.after(PING_MS, () => {
      this.#askEverybody()
      this.#askLater()
    })
  }
}

const refuse = (socket: Duplex, status: number, words: string): void => {
  socket.end(`HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

// One for all: what it closes over would stay as long as the connection.
function destroy(this: Duplex): void {
  this.destroy()
}
