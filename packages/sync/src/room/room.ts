import { encodeStateVector, mergeUpdates } from 'yjs'
import type { Doc } from 'yjs'
import { admit } from '../gate/admit.ts'
import type { Admission } from '../gate/admit.ts'
import { DEFAULT_LIMITS as GATE_LIMITS } from '../gate/limits.ts'
import type { Span } from '../gate/scan.ts'
import { CloseCode } from '../protocol/close-codes.ts'
import { commandFrame, syncFrame } from '../protocol/frames.ts'
import { PROTOCOL_VERSION } from '../protocol/version.ts'
import type { ServerEvent, StoreEvent } from '../protocol/payloads.ts'
import { Answers } from './answers.ts'
import type { Asking } from './answers.ts'
import { Compaction } from './compaction.ts'
import { FanOut } from './fan-out.ts'
import { Journal } from './journal.ts'
import type { Entry } from './journal.ts'
import { Owners } from './owners.ts'
import { LogUnavailable } from './ports.ts'
import type { ClientBinding } from './ports.ts'
import { Presence } from './presence.ts'
import type { Outcome, RoomParts } from './room-parts.ts'
import type { Session } from './session.ts'

type Admitted = Extract<Admission, { kind: 'admitted' }>

/** Yjs' encoding of "nothing": no structs, no deletions. */
const NOTHING = Uint8Array.of(0, 0)

/** One document and everybody at it. Judge, store, then show: nothing leaves the room that is not on disk. */
export class Room {
  readonly name: string
  /** Names this life of the document; see `StoredRoom`. */
  readonly epoch: string
  /** The document. Only for reading, and only for what stays inside: it may hold what is not on disk yet. */
  readonly doc: Doc
  readonly presence: Presence<Session>
  #parts: Omit<RoomParts, 'stored'>
  #sessions = new Set<Session>()
  /** Those who wait to be told that what they wrote is on disk. */
  #owed = new Set<Session>()
  #owners: Owners
  #journal: Journal<Session>
  #answers: Answers
  #compaction: Compaction
  #closed = false

  constructor(parts: RoomParts) {
    const { stored, ...kept } = parts
    const { name, doc, log, clock, limits, events } = kept
    this.#parts = kept
    this.name = name
    this.epoch = stored.epoch
    this.doc = doc
    this.#owners = new Owners(doc, stored.bindings)
    this.#journal = new Journal(name, log, stored.head, clock, {
      durable: (batch) => this.#show(batch),
      idle: () => this.#acknowledge(),
      availability: (state, detail) => this.#tellStore(state, detail),
      broken: (error) => this.break('the log refused an update; the room is loaded anew', error),
    })
    this.#answers = new Answers(doc, this.#journal)
    this.#compaction = new Compaction(parts, this.#journal, {
      compacted: (bytes, ms) => events.compacted?.(this, bytes, ms),
      failed: (error) =>
        events.trouble?.(name, 'no snapshot could be written; the log goes on growing', error),
    })
    this.presence = new Presence(clock, limits.awarenessBytes, {
      ownerOf: (clientId) => this.#owners.ownerOf(clientId),
      bind: (clientId, session, stored) => this.#bind(clientId, session, stored),
      audience: () => this.#sessions,
    })
  }

  /** Everybody connected, in order of arrival. */
  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  /** True where everything that was judged is on disk. */
  get stored(): boolean {
    return this.#journal.applied === this.#journal.durable
  }

  /**
   * The server's own change, in the same queue as everybody's. Resolves with what `change` returns when it is
   * on disk. `change` looks first and writes last: where it throws before writing, nothing has happened; where
   * it throws afterwards, the room is loaded anew, so that nothing half-written stays.
   * @throws {LogUnavailable} where the store cannot write just now; nothing was changed.
   * @throws {RoomClosed} where the room was given up before it was stored.
   */
  async write<T>(origin: unknown, change: (doc: Doc) => T): Promise<T> {
    if (this.#journal.readonly)
      throw new LogUnavailable('Nothing can be stored just now. Try again in a moment.')
    const updates: Uint8Array[] = []
    const listen = (update: Uint8Array) => void updates.push(update)
    this.doc.on('update', listen)
    let result: T
    try {
      result = this.doc.transact(() => change(this.doc), origin)
    } catch (error) {
      if (updates.length > 0)
        this.break('a change of the server failed half-way; the room is loaded anew', error)
      throw error
    } finally {
      this.doc.off('update', listen)
    }
    if (updates.length > 0)
      this.#add(updates.length === 1 ? updates[0]! : mergeUpdates(updates), null, [], null)
    await this.#journal.settled()
    return result
  }

  /** Reads the document at a moment when all of it is about to be on disk; resolves when it is. */
  read<T>(look: (doc: Doc) => T): Promise<T> {
    return this.#journal.read(() => look(this.doc))
  }

  /** Resolves when everything judged before the call is on disk. */
  settled(): Promise<void> {
    return this.#journal.settled()
  }

  /** Tells all connections of one person something. */
  pushTo(personId: string, event: ServerEvent): void {
    for (const session of this.#sessions) if (session.person.id === personId) session.push(event)
  }

  /** Tells everybody something. */
  broadcast(event: ServerEvent): void {
    const frame = commandFrame(event)
    for (const session of this.#sessions) session.send(frame)
  }

  // From here on for the engine itself: sessions and the registry.

  join(session: Session): void {
    this.#sessions.add(session)
    session.push({
      event: 'hello',
      epoch: this.epoch,
      protocol: PROTOCOL_VERSION,
      personId: session.person.id,
    })
    session.send(syncFrame('stateVector', encodeStateVector(this.doc)))
    const everybody = this.presence.everybody()
    if (everybody) session.offer(everybody)
    if (this.#journal.readonly) session.push(readonlyEvent())
    this.#parts.events.joined?.(this, session)
  }

  leave(session: Session): void {
    this.#owed.delete(session)
    if (!this.#sessions.delete(session)) return
    this.presence.left(session)
    this.#parts.events.left?.(this, session)
  }

  refused(session: Session, code: string, detail: string): void {
    this.#parts.events.refused?.(this, session, code, detail)
  }

  /** Judges an update and takes it into the document. Synchronous: the next one is judged by what it left. */
  submit(session: Session, update: Uint8Array): Outcome {
    const { rules, limits } = this.#parts
    if (this.#journal.unstoredBytes > limits.unstoredBytes) {
      session.close(CloseCode.goingAway, 'The server cannot store anything just now and its memory is full.')
      return { kind: 'ended' }
    }
    const bytes = this.#compaction.storedBytes + this.#journal.unstoredBytes
    if (bytes + update.length > limits.documentBytes) {
      session.close(CloseCode.tooLarge, 'The document has reached its size limit.')
      return { kind: 'ended' }
    }
    try {
      const { id: personId, role } = session.person
      const admission = admit({
        doc: this.doc,
        update,
        writer: { personId, role },
        judge: rules.judge,
        identity: this.#owners,
        roots: rules.roots,
        limits: rules.gateLimits ?? GATE_LIMITS,
      })
      if (admission.kind !== 'admitted') return admission
      this.#owed.add(session)
      return { kind: 'taken', seq: this.#take(session, admission), spans: admission.spans }
    } catch (error) {
      this.break('an update was not what the gate had foreseen; the room is loaded anew', error)
      return { kind: 'ended' }
    }
  }

  /** Answers a state vector, when all that the answer holds is on disk. */
  answer(asking: Asking): void {
    this.#answers.answer(asking)
  }

  /** Every few seconds: signs of life, and letting go of what was kept for newcomers. */
  tend(): void {
    for (const session of this.#sessions) {
      session.keepAlive()
      this.presence.catchUp(session)
    }
    this.#answers.forget()
  }

  /** Folds the log's tail into a snapshot; resolves when that has been tried. */
  compact(): Promise<void> {
    return this.#compaction.run()
  }

  /** The document in memory can no longer be trusted or stored: everybody comes back to a fresh one. */
  break(what: string, error: unknown): void {
    if (this.#closed) return
    this.#parts.events.trouble?.(this.name, what, error)
    void this.close('The room starts anew. The connection comes back by itself.')
    this.#parts.broken(this)
  }

  /** Ends all connections and lets the document go. Resolves when the append that was running has come back. */
  async close(reason: string): Promise<void> {
    this.#closed = true
    for (const session of this.#sessions) session.close(CloseCode.goingAway, reason)
    this.presence.stop()
    await this.#journal.stop()
    this.doc.destroy()
  }

  #take(session: Session, { update, spans, bindings }: Admitted): number {
    if (update === null && bindings.length === 0) {
      // Known already, but perhaps not on disk: it counts as saved with what is in the document now.
      this.#journal.nudge()
      return this.#journal.applied
    }
    return this.#add(update ?? NOTHING, spans, bindings, session)
  }

  #add(
    update: Uint8Array,
    spans: readonly Span[] | null,
    bindings: readonly ClientBinding[],
    writer: Session | null,
  ): number {
    this.#owners.add(bindings)
    this.#answers.grew({ update, spans })
    return this.#journal.add({ update, bindings }, spans, writer)
  }

  #bind(clientId: number, session: Session, stored: () => void): void {
    this.#add(NOTHING, [], [{ clientId, personId: session.person.id }], session)
    this.#journal.ask({ ask: () => stored })
  }

  /** A commit has come back: shows it to everybody who has not got it, and tells the writers. */
  #show(batch: readonly Entry<Session>[]): void {
    const fanOut = new FanOut(batch)
    const last = batch.at(-1)!.seq
    if (!fanOut.empty) {
      // An answer holds whole batches, so a connection needs all of this one or nothing.
      this.#sessions.forEach((session) => {
        if (session.awaits(last)) session.sendAll(fanOut.framesFor(session))
      })
    }
    this.#acknowledge()
    const bindings = batch.flatMap((entry) => entry.record.bindings)
    if (bindings.length > 0) this.#parts.events.bound?.(this, bindings)
    this.#compaction.grew(
      batch.length,
      batch.reduce((sum, entry) => sum + entry.record.update.length, 0),
    )
  }

  #acknowledge(): void {
    for (const session of this.#owed)
      if (!session.acknowledge(this.#journal.durable)) this.#owed.delete(session)
  }

  #tellStore(state: 'ok' | 'readonly', detail?: string): void {
    this.broadcast(state === 'ok' ? { event: 'store', state } : readonlyEvent())
    this.#parts.events.store?.(this, state, detail)
  }
}

function readonlyEvent(): StoreEvent & ServerEvent {
  return {
    event: 'store',
    state: 'readonly',
    detail: 'The server cannot store anything just now. What you write stays here and is sent when it can.',
  }
}
