import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { readJsonBody, readSaved } from '../../protocol/bodies.ts'
import { awarenessFrame, syncFrame } from '../../protocol/frames.ts'
import { MessageType, SyncStep } from '../../protocol/message-type.ts'
import type { Saved } from '../../protocol/payloads.ts'
import type { Rooms } from '../rooms.ts'
import type { Session } from '../session.ts'
import type { Person, Socket } from '../socket.ts'

/** A frame that the server has sent, as far as tests look at it. */
export interface Heard {
  type: number
  step?: number
  bytes: Uint8Array
}

/**
 * Somebody's end of a connection with a whole document. Both directions are queues that move only on `push`
 * and `pull`, so that a test decides what crosses what.
 */
export class TestClient {
  readonly doc: Doc
  readonly awareness: Awareness
  readonly person: Person
  session: Session | null = null
  closed: { code: number; reason: string } | null = null
  /** Everything that came, in order. */
  heard: Heard[] = []
  saved: Saved | null = null
  /** JSON of refusals and command frames. */
  told: Record<string, unknown>[] = []
  synced = false
  /** Bytes that this reader has not taken; what the server sees as its buffer. */
  buffered = 0
  /** While set, what is sent is lost on the way, as no honest network loses it. */
  loses = false
  #in: Uint8Array[] = []
  #out: Uint8Array[] = []

  constructor(person: Person, doc = new Doc()) {
    this.person = person
    this.doc = doc
    this.awareness = new Awareness(doc)
    this.awareness.setLocalState(null)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(syncFrame('update', update))
    })
    this.awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin === 'local') this.sendAwareness([this.awareness.clientID])
    })
  }

  connect(rooms: Rooms, room: string): this {
    this.#in = []
    this.#out = []
    this.closed = null
    this.synced = false
    const mine: { session: Session | null } = { session: null }
    const socket: Socket = {
      send: (bytes) => {
        if (this.session === mine.session) this.#in.push(bytes)
      },
      close: (code, reason) => {
        if (this.session === mine.session) this.closed = { code, reason }
      },
      bufferedAmount: 0,
    }
    Object.defineProperty(socket, 'bufferedAmount', { get: () => this.buffered })
    mine.session = this.session = rooms.join(room, this.person, socket)
    this.send(syncFrame('stateVector', encodeStateVector(this.doc)))
    if (this.awareness.getLocalState() !== null) this.sendAwareness([this.doc.clientID])
    return this
  }

  /** The line goes dead: nothing that is on its way arrives. */
  drop(): void {
    this.session?.gone()
    this.session = null
    this.#in = []
    this.#out = []
  }

  get connected(): boolean {
    return this.session !== null && this.closed === null
  }

  send(frame: Uint8Array): void {
    if (this.connected && !this.loses) this.#out.push(frame)
  }

  sendAwareness(clients: number[]): void {
    this.send(awarenessFrame(encodeAwarenessUpdate(this.awareness, clients)))
  }

  /** Brings what was sent, or the first `count` frames of it, to the server. */
  push(count = Infinity): boolean {
    const frames = this.#out.splice(0, count)
    for (const frame of frames) this.session?.receive(frame)
    return frames.length > 0
  }

  /** Reads what has come from the server. */
  pull(): boolean {
    const frames = this.#in.splice(0)
    for (const frame of frames) this.#read(frame)
    return frames.length > 0
  }

  destroy(): void {
    this.drop()
    this.awareness.destroy()
    this.doc.destroy()
  }

  #read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    const heard: Heard = { type, bytes }
    this.heard.push(heard)
    if (type === MessageType.sync) heard.step = this.#sync(decoder)
    else if (type === MessageType.awareness) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this)
    } else if (type === MessageType.saved) this.saved = readSaved(decoder)
    else if (type === MessageType.refusal || type === MessageType.command) {
      const body = readJsonBody(decoder)
      if (body) this.told.push(body)
    }
  }

  #sync(decoder: decoding.Decoder): number {
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === SyncStep.stateVector) this.send(syncFrame('answer', encodeStateAsUpdate(this.doc, payload)))
    else applyUpdate(this.doc, payload, this)
    if (step === SyncStep.answer) this.synced = true
    return step
  }
}
