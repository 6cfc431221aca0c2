import type { Span } from '../gate/scan.ts'
import type { Clock } from './clock.ts'
import { LogUnavailable } from './ports.ts'
import type { LogRecord, UpdateLog } from './ports.ts'

/** First and longest wait before another try while the store cannot write, ms. */
const RETRY_MS = { first: 200, longest: 5_000 }

/**
 * Appends that may be under way at once. The store commits in groups: what comes while a group gathers can
 * still join it instead of waiting for the next. More than the turns of one group bring nothing.
 */
const FLIGHTS = 8

/** One change of the document on its way to the log. */
export interface Entry<W> {
  /** Counts the entries of this room object, from 1. */
  seq: number
  record: LogRecord
  /** What its update brings of each clientID; null for the server's own writes, of which nobody has counted it. */
  spans: readonly Span[] | null
  /** Who sent it, so that it is not sent back; null for the server's own writes. */
  writer: W | null
}

/** What the journal tells its room. None of them may throw. */
export interface JournalEvents<W> {
  /** These are on disk now: show them to others, acknowledge them. */
  durable(batch: readonly Entry<W>[]): void
  /** A turn passed without anything to store. */
  idle(): void
  availability(state: 'ok' | 'readonly', detail?: string): void
  /** The log refused a batch for good. What is queued is lost here; the clients still have it. */
  broken(error: unknown): void
}

/**
 * Asked at a moment when the document holds exactly what the commit that starts then makes durable; what it
 * answers is called once that has happened. `dropped` is called instead where the journal stops before.
 */
export interface Question {
  ask(): () => void
  dropped?(): void
}

/** The room was given up before this could be stored: it was broken, or the server stopped without its disk. */
export class RoomClosed extends Error {
  override name = 'RoomClosed'
  constructor() {
    super('The room was closed before this was stored. Nothing of it was kept; try again.')
  }
}

/** An append under way, and what is to be told when it has come back. `result` never rejects. */
interface Flight<W> {
  batch: readonly Entry<W>[]
  told: { tell: () => void; question: Question }[]
  result: Promise<number | Error>
  /** What `result` has come to; null while it is under way. */
  outcome: number | Error | null
}

/**
 * The order of things in a room: entries are stored in the order they were applied, and nothing leaves the
 * room before the append that holds it, and all before it, have come back. The log keeps the order of one
 * room's appends and fails those that wait behind a failed one.
 */
export class Journal<W> {
  #room: string
  #log: UpdateLog
  #clock: Clock
  #events: JournalEvents<W>
  #queue: Entry<W>[] = []
  #questions: Question[] = []
  #flights: Flight<W>[] = []
  #landing = false
  #scheduled = false
  #stopped = false
  #readonly = false
  #applied = 0
  #durable = 0
  #unstoredBytes = 0
  #head: number

  constructor(room: string, log: UpdateLog, head: number, clock: Clock, events: JournalEvents<W>) {
    this.#room = room
    this.#log = log
    this.#head = head
    this.#clock = clock
    this.#events = events
  }

  /** Number of the last entry that the document has. */
  get applied(): number {
    return this.#applied
  }

  /** Number of the last entry that is on disk. */
  get durable(): number {
    return this.#durable
  }

  /** The log's own number of its last record. */
  get head(): number {
    return this.#head
  }

  /** Bytes of updates that are applied and not yet on disk. */
  get unstoredBytes(): number {
    return this.#unstoredBytes
  }

  get readonly(): boolean {
    return this.#readonly
  }

  /** Takes a change that the document has just got; answers its number. */
  add(record: LogRecord, spans: readonly Span[] | null, writer: W | null): number {
    this.#applied += 1
    this.#queue.push({ seq: this.#applied, record, spans, writer })
    this.#unstoredBytes += record.update.length
    this.#schedule()
    return this.#applied
  }

  /** Asks something of the document that may only be told when it is on disk. */
  ask(question: Question): void {
    if (this.#stopped) {
      question.dropped?.()
      return
    }
    this.#questions.push(question)
    this.#schedule()
  }

  /** Has a turn run, so that `idle` comes even where nothing is to be stored. */
  nudge(): void {
    this.#schedule()
  }

  /**
   * Looks at a moment when all that there is to see is about to be on disk; resolves when it is.
   * @throws {RoomClosed} where the journal stops before, and whatever `look` throws.
   */
  read<T>(look: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const ask = () => {
        try {
          const seen = look()
          return () => resolve(seen)
        } catch (error) {
          return () => reject(error)
        }
      }
      this.ask({ ask, dropped: () => reject(new RoomClosed()) })
    })
  }

  /** Resolves when everything applied before the call is on disk; not sooner than the store can write. */
  settled(): Promise<void> {
    return this.read(() => undefined)
  }

  /** Stores, asks and tries nothing any more. Resolves when the appends under way have come back. */
  async stop(): Promise<void> {
    if (!this.#stopped) {
      this.#stopped = true
      this.#queue = []
      const told = this.#flights.flatMap((flight) => flight.told.splice(0))
      for (const question of [...told.map((one) => one.question), ...this.#questions.splice(0)]) {
        question.dropped?.()
      }
    }
    await Promise.all(this.#flights.map((flight) => flight.result))
  }

  #schedule(): void {
    if (this.#scheduled || this.#stopped) return
    this.#scheduled = true
    this.#clock.soon(() => this.#turn())
  }

  /** Takes all there is: a batch always ends where the document is at this moment. */
  #turn(): void {
    this.#scheduled = false
    // What has to wait is taken up when a flight lands.
    if (this.#stopped || this.#readonly || this.#flights.length >= FLIGHTS) return
    const batch = this.#queue
    this.#queue = []
    const told = this.#questions.splice(0).map((question) => ({ tell: question.ask(), question }))
    const last = this.#flights.at(-1)
    if (batch.length > 0) {
      const flight: Flight<W> = { batch, told, result: this.#append(batch), outcome: null }
      void flight.result.then((outcome) => (flight.outcome = outcome))
      this.#flights.push(flight)
      if (!this.#landing) void this.#land()
    } else if (last) {
      last.told.push(...told)
    } else {
      for (const { tell } of told) tell()
      this.#events.idle()
    }
  }

  /** Waits for the flights one after the other until there are none. */
  async #land(): Promise<void> {
    this.#landing = true
    while (this.#flights.length > 0 && !this.#stopped) {
      let result = await this.#flights[0]!.result
      if (result instanceof LogUnavailable) result = await this.#retry(result)
      // The commit that stored this flight has mostly stored those behind it: their outcomes are here in a moment.
      await Promise.resolve()
      if (this.#stopped) break
      if (result instanceof Error) {
        this.#events.broken(result)
        break
      }
      this.#landed()
    }
    this.#landing = false
  }

  /**
   * Shows what is stored, as one batch, so that it goes out merged: the first flight and those behind it, up to one
   * that somebody has to be told of, who was promised the document as it was then.
   */
  #landed(): void {
    const batch: Entry<W>[] = []
    let told: Flight<W>['told'] = []
    for (let flight = this.#flights[0]; told.length === 0; flight = this.#flights[0]) {
      if (typeof flight?.outcome !== 'number') break
      this.#flights.shift()
      this.#head = flight.outcome
      batch.push(...flight.batch)
      told = flight.told
    }
    this.#durable += batch.length
    for (const { record } of batch) this.#unstoredBytes -= record.update.length
    this.#events.durable(batch)
    for (const { tell } of told) tell()
    if (this.#queue.length > 0 || this.#questions.length > 0) this.#schedule()
  }

  /** Sends all that is under way again, in order, until the log takes it; answers as for the first flight. */
  async #retry(failure: LogUnavailable): Promise<number | Error> {
    this.#available(false, failure.message)
    for (let wait = RETRY_MS.first; ; wait = Math.min(wait * 2, RETRY_MS.longest)) {
      const results = await Promise.all(this.#flights.map((flight) => flight.result))
      const stored = results.some((result) => typeof result === 'number')
      if (stored) return new Error('the log stored an append behind one that had failed')
      const broken = results.find((result) => result instanceof Error && !(result instanceof LogUnavailable))
      if (broken !== undefined) return broken
      await new Promise<void>((resolve) => void this.#clock.after(wait, resolve))
      if (this.#stopped) return failure
      const again = this.#append(this.#flights.flatMap((flight) => flight.batch))
      if (await this.#lands(again)) break
    }
    this.#available(true)
    return this.#flights[0]!.result
  }

  /** Gives each flight its share of one append for all of them; false where the log did not take it. */
  async #lands(all: Promise<number | Error>): Promise<boolean> {
    const result = await all
    let head =
      typeof result === 'number' ? result - this.#flights.reduce((n, { batch }) => n + batch.length, 0) : 0
    for (const flight of this.#flights) {
      head += flight.batch.length
      flight.outcome = typeof result === 'number' ? head : result
      flight.result = Promise.resolve(flight.outcome)
    }
    return typeof result === 'number'
  }

  async #append(batch: readonly Entry<W>[]): Promise<number | Error> {
    try {
      return await this.#log.append(
        this.#room,
        batch.map((entry) => entry.record),
      )
    } catch (error) {
      return error instanceof Error ? error : new Error('the log failed', { cause: error })
    }
  }

  #available(now: boolean, detail?: string): void {
    if (this.#readonly !== now) return
    this.#readonly = !now
    this.#events.availability(now ? 'ok' : 'readonly', detail)
    if (now) this.#schedule()
  }
}
