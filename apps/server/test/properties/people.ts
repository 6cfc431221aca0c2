import { declareRoots, type Role } from '@second-story/board'
import { syncFrame } from '@second-story/sync/protocol'
import type { Rooms, Session } from '@second-story/sync/room'
import * as decoding from 'lib0/decoding'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'

export interface Someone {
  id: string
  name: string
  role: Role
}
/** Two of the roles that can get into each other's way; ids as the directory makes them. */
export const PEOPLE: readonly Someone[] = (
  [
    ['ada', 'facilitator'],
    ['cem', 'cofacilitator'],
    ['sue', 'scribe'],
    ['ben', 'participant'],
    ['mal', 'participant'],
    ['obs', 'observer'],
  ] as const
).map(([name, role]) => ({ id: `${name}${'0'.repeat(9)}`, name, role }))

export const ROOM = 'reviewreviewreview'

/** Somebody's end of a connection, with a line whose two directions move only when the test says so. */
export class Client {
  readonly who: Someone
  doc: Doc
  session: Session | null = null
  closed: number | null = null
  /** Bodies of refusals. */
  readonly refusals: string[] = []
  #in: Uint8Array[] = []
  #out: Uint8Array[] = []
  #line = 0

  constructor(who: Someone, doc = new Doc()) {
    this.who = who
    this.doc = doc
    declareRoots(doc)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(syncFrame('update', update))
    })
  }

  connect(rooms: Rooms): this {
    const line = ++this.#line
    this.closed = null
    this.#in = []
    this.#out = []
    this.session = rooms.join(ROOM, this.who, {
      send: (bytes) => {
        if (line === this.#line) this.#in.push(bytes)
      },
      close: (code) => {
        if (line === this.#line) this.closed = code
      },
      bufferedAmount: 0,
    })
    this.send(syncFrame('stateVector', encodeStateVector(this.doc)))
    return this
  }

  get connected(): boolean {
    return this.session !== null && this.closed === null
  }

  /** The line goes dead: nothing that is on its way arrives. */
  drop(): void {
    this.session?.gone()
    this.session = null
    this.#line++
    this.#in = []
    this.#out = []
  }

  send(frame: Uint8Array): void {
    if (this.connected) this.#out.push(frame)
  }

  /** Brings the first `count` frames of what was sent to the server. */
  push(count = Infinity): boolean {
    const frames = this.#out.splice(0, count)
    for (const frame of frames) this.session?.receive(frame)
    return frames.length > 0
  }

  /** Reads the first `count` frames of what has come. */
  pull(count = Infinity): boolean {
    const frames = this.#in.splice(0, count)
    for (const frame of frames) this.#read(decoding.createDecoder(frame))
    return frames.length > 0
  }

  #read(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    if (type === 101) this.refusals.push(decoding.readVarString(decoder))
    if (type !== 0) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === 0) this.send(syncFrame('answer', encodeStateAsUpdate(this.doc, payload)))
    else applyUpdate(this.doc, payload, this)
  }
}

/** Lets a turn of the event loop pass: what was judged is stored and shown. */
export const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
