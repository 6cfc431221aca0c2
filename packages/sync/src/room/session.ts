import { decodeStateVector } from 'yjs'
import { CloseCode } from '../protocol/close-codes.ts'
import {
  MalformedFrame,
  clockAnswer,
  commandFrame,
  keepaliveFrame,
  readClientFrame,
  refusalFrame,
} from '../protocol/frames.ts'
import type { ClientFrame } from '../protocol/frames.ts'
import type { ServerEvent } from '../protocol/payloads.ts'
import { Acknowledgement } from './acknowledgement.ts'
import { Budget } from './budget.ts'
import type { Clock } from './clock.ts'
import { CommandQueue } from './commands.ts'
import type { RoomLimits } from './limits.ts'
import { Outlet } from './outlet.ts'
import type { Room } from './room.ts'
import type { CommandHandler } from './rules.ts'
import type { Person, Socket } from './socket.ts'

/** Updates of one connection that may wait for its first step 2. */
const HELD_UPDATES = 3_000

/** A state vector with more than some 100,000 clients is nobody's. */
const STATE_VECTOR_BYTES = 1024 * 1024

/** What every connection of a server has in common. */
export interface SessionContext {
  clock: Clock
  limits: RoomLimits
  commands: CommandHandler
  trouble: (error: unknown) => void
}

/** One connection of one person to one room. The socket's owner calls `receive` and `gone`; the rest is for anybody. */
export class Session {
  readonly roomName: string
  #person: Person
  #socket: Socket
  #context: SessionContext
  #outlet: Outlet
  #budget: Budget
  #commands: CommandQueue
  #acknowledgement = new Acknowledgement()
  #room: Room | null = null
  #over = false
  #onEnd: () => void
  #early: Uint8Array[] = []
  #earlyBytes = 0
  /** Updates that hang on the offline edits which this client's first step 2 will bring. */
  #held: { frame: number; update: Uint8Array }[] = []
  #heldBytes = 0
  #answered = false
  /** The state vector of a question that is waiting for its turn. */
  #asked: Uint8Array | null = null
  /** Number of the last entry that the last answer held; null before the first answer. */
  #shownUpTo: number | null = null

  constructor(roomName: string, person: Person, socket: Socket, context: SessionContext, onEnd: () => void) {
    const { clock, limits } = context
    this.roomName = roomName
    this.#person = person
    this.#socket = socket
    this.#context = context
    this.#onEnd = onEnd
    this.#outlet = new Outlet(socket, limits.slowReaderBytes)
    this.#budget = new Budget(limits.updatesPerSecond, limits.updateBurst, clock.now())
    this.#commands = new CommandQueue(
      (command) => context.commands(this, command),
      (answer) => this.send(commandFrame(answer)),
      context.trouble,
    )
  }

  get person(): Person {
    return this.#person
  }

  /** The room, once it is loaded; null before that and after the end. */
  get room(): Room | null {
    return this.#room
  }

  get over(): boolean {
    return this.#over
  }

  /** The same person under another name or role: counts for what comes from now on, and others see it. */
  identify(person: Person): void {
    if (person.id !== this.#person.id)
      throw new Error('a session belongs to one person from beginning to end')
    this.#person = person
    this.#room?.presence.renamed(this)
  }

  /** Takes a frame. Frames that come before the room is loaded wait for it. */
  receive(bytes: Uint8Array): void {
    if (this.#over) return
    if (bytes.length > this.#context.limits.frameBytes) {
      this.close(CloseCode.tooLarge, 'A frame was larger than the server reads.')
    } else if (!this.#room) {
      this.#keepEarly(bytes)
    } else {
      this.#read(bytes)
    }
  }

  /** The socket has closed, from whichever side. */
  gone(): void {
    if (this.#over) return
    this.#over = true
    this.#early = []
    this.#held = []
    this.#asked = null
    this.#room?.leave(this)
    this.#room = null
    this.#onEnd()
  }

  /** Ends the connection. What was judged before is stored and reaches the others. */
  close(code: CloseCode, reason: string): void {
    if (this.#over) return
    this.gone()
    this.#socket.close(code, reason)
  }

  /** Tells this connection something that it did not ask for. */
  push(event: ServerEvent): void {
    this.send(commandFrame(event))
  }

  /** Sends a frame that must arrive; a reader too slow for it is dropped and returns with its state vector. */
  send(frame: Uint8Array): void {
    if (this.#over || this.#outlet.send(frame)) return
    this.close(CloseCode.tooSlow, 'The connection could not keep up. It comes back by itself.')
  }

  /** The same for some, in their order. */
  sendAll(frames: readonly Uint8Array[]): void {
    // Mostly there is one, for each of hundreds: nothing is made to go through them.
    for (let i = 0; i < frames.length; i++) this.send(frames[i]!)
  }

  /** Sends a frame that a later one replaces; false where it was held back. */
  offer(frame: Uint8Array): boolean {
    return !this.#over && this.#outlet.offer(frame)
  }

  /** The room is there: handles what came in meanwhile. Called once, by the registry. */
  enter(room: Room): void {
    this.#room = room
    room.join(this)
    const early = this.#early
    this.#early = []
    for (const bytes of early) this.receive(bytes)
  }

  /** True where entry `seq` is not yet in what this connection was shown. */
  awaits(seq: number): boolean {
    return this.#shownUpTo !== null && this.#shownUpTo < seq
  }

  /** Says what of this connection's writing is on disk, if that has become more; true where more is to come. */
  acknowledge(durable: number): boolean {
    const frame = this.#acknowledgement.upTo(durable)
    if (frame) this.send(frame)
    return this.#acknowledgement.owing
  }

  /** Sends a sign of life where nothing was sent since the last call. */
  keepAlive(): void {
    if (this.#outlet.wasSilent()) this.offer(keepaliveFrame())
  }

  #keepEarly(bytes: Uint8Array): void {
    this.#earlyBytes += bytes.length
    this.#early.push(bytes)
    if (this.#earlyBytes > 2 * this.#context.limits.frameBytes || this.#early.length > HELD_UPDATES)
      this.#tooFast()
  }

  #read(bytes: Uint8Array): void {
    let frame: ClientFrame
    try {
      frame = readClientFrame(bytes)
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error
      return this.#refuse('malformed', `This frame cannot be read: ${error.message}.`)
    }
    // Awareness is coalesced and never refused, so it is not counted either.
    const now = this.#context.clock.now()
    if (frame.type !== 'awareness' && !this.#budget.take(now)) return this.#tooFast()
    this.#handle(frame, now, this.#room!)
  }

  #handle(frame: ClientFrame, now: number, room: Room): void {
    switch (frame.type) {
      case 'ask':
        return this.#ask(frame.stateVector, room)
      case 'answer':
        this.#judge(frame.payload, room, true)
        return this.#judgeHeld(room)
      case 'update':
        return this.#judge(frame.payload, room, false)
      case 'awareness':
        return room.presence.receive(this, frame.payload)
      case 'query-awareness': {
        const everybody = room.presence.everybody()
        if (everybody) this.offer(everybody)
        return
      }
      case 'clock':
        return this.send(clockAnswer({ t0: frame.t0, received: now, sent: this.#context.clock.now() }))
      case 'command':
        return this.#commands.take(frame.text)
      case 'unknown':
    }
  }

  /** Questions that come before the last one was answered are answered with it. */
  #ask(stateVector: Uint8Array, room: Room): void {
    try {
      if (stateVector.length > STATE_VECTOR_BYTES) throw new RangeError('too long')
      decodeStateVector(stateVector)
    } catch {
      return this.#refuse('malformed', 'The state vector cannot be read.')
    }
    const first = this.#asked === null
    this.#asked = stateVector
    if (!first) return
    room.answer({
      stateVector: () => this.#asked,
      deliver: (frames, upTo) => {
        this.#asked = null
        this.#shownUpTo = upTo
        return () => this.#sendWhole(frames)
      },
    })
  }

  #sendWhole(frames: readonly Uint8Array[]): void {
    for (const frame of frames) {
      if (!this.#over && !this.#outlet.sendWhole(frame))
        this.close(CloseCode.tooSlow, 'The connection could not keep up.')
    }
  }

  #judge(update: Uint8Array, room: Room, isAnswer: boolean): void {
    this.#offerToRoom({ frame: this.#acknowledgement.arrived(), update }, room, this.#answered || isAnswer)
  }

  #judgeHeld(room: Room): void {
    this.#answered = true
    const held = this.#held
    this.#held = []
    for (const one of held) {
      if (this.#over) return
      this.#offerToRoom(one, room, true)
    }
  }

  #offerToRoom(one: { frame: number; update: Uint8Array }, room: Room, last: boolean): void {
    const outcome = room.submit(this, one.update)
    if (outcome.kind === 'taken') this.#acknowledgement.taken(one.frame, outcome.seq, outcome.spans)
    else if (outcome.kind === 'waits' && !last) this.#hold(one)
    else if (outcome.kind !== 'ended') this.#refuse(outcome.code, outcome.detail, one.frame)
  }

  #hold(one: { frame: number; update: Uint8Array }): void {
    this.#heldBytes += one.update.length
    // A copy: the bytes are a view into a frame that may be many times as large.
    this.#held.push({ ...one, update: one.update.slice() })
    if (this.#held.length > HELD_UPDATES || this.#heldBytes > this.#context.limits.frameBytes) this.#tooFast()
  }

  #refuse(code: string, detail: string, frame?: number): void {
    const room = this.#room
    this.send(refusalFrame({ code, detail, frame }))
    room?.refused(this, code, detail)
    // A close reason is 123 bytes at most; the whole sentence went with the refusal.
    this.close(CloseCode.refused, code.slice(0, 40))
  }

  #tooFast(): void {
    this.close(CloseCode.tooFast, 'More came at once than the server takes. It comes back by itself.')
  }
}
