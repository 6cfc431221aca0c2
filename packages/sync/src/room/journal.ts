import type { Clock } from './clock.ts'
import { LogUnavailable } from './ports.ts'
import type { LogRecord, UpdateLog } from './ports.ts'

/** First and longest wait before another try while the store cannot write, ms. */
const RETRY_MS = { first: 200, longest: 5_000 }

/** One change of the document on its way to the log. */
export interface Entry<W> {
  /** Counts the entries of this room object, from 1. */
  seq: number
  record: LogRecord
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

/**
 * The order of things in a room: entries are stored in the order they were applied, one append at a time
 * (while it runs the next batch gathers, so that a busy room groups by itself), and nothing leaves the room
 * before the append that holds it has come back.
 */
export class Journal<W> {
  #room: string
  #log: UpdateLog
  #clock: Clock
  #events: JournalEvents<W>
  #queue: Entry<W>[] = []
  #questions: Question[] = []
  /** Questions asked already, whose answers wait for the running append. */
  #told: { tell: () => void; question: Question }[] = []
  #running: Promise<void> | null = null
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
  add(record: LogRecord, writer: W | null): number {
    this.#applied += 1
    this.#queue.push({ seq: this.#applied, record, writer })
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

  /** Stores, asks and tries nothing any more. Resolves when the append that was running has come back. */
  async stop(): Promise<void> {
    if (!this.#stopped) {
      this.#stopped = true
      this.#queue = []
      const dropped = [...this.#told.map(({ question }) => question), ...this.#questions]
      this.#told = []
      this.#questions = []
      for (const question of dropped) question.dropped?.()
    }
    await this.#running
  }

  #schedule(): void {
    if (this.#scheduled || this.#running || this.#stopped) return
    this.#scheduled = true
    this.#clock.soon(() => this.#turn())
  }

  #turn(): void {
    this.#scheduled = false
    if (this.#running || this.#stopped) return
    const batch = this.#queue
    this.#queue = []
    this.#told = this.#questions.splice(0).map((question) => ({ tell: question.ask(), question }))
    if (batch.length > 0) {
      this.#running = this.#store(batch)
      return
    }
    this.#tell()
    this.#events.idle()
  }

  async #store(batch: readonly Entry<W>[]): Promise<void> {
    const records = batch.map((entry) => entry.record)
    try {
      this.#head = await this.#append(records)
    } catch (error) {
      this.#running = null
      if (!this.#stopped) this.#events.broken(error)
      return
    }
    this.#running = null
    if (this.#stopped) return
    this.#durable += batch.length
    for (const { update } of records) this.#unstoredBytes -= update.length
    this.#events.durable(batch)
    this.#tell()
    if (this.#queue.length > 0 || this.#questions.length > 0) this.#schedule()
  }

  #tell(): void {
    for (const { tell } of this.#told.splice(0)) tell()
  }

  /** Appends, and goes on trying while the store says that it cannot just now. */
  async #append(records: readonly LogRecord[]): Promise<number> {
    for (let wait = RETRY_MS.first; ; wait = Math.min(wait * 2, RETRY_MS.longest)) {
      try {
        const head = await this.#log.append(this.#room, records)
        this.#available(true)
        return head
      } catch (error) {
        if (!(error instanceof LogUnavailable) || this.#stopped) throw error
        this.#available(false, error.message)
        await new Promise<void>((resolve) => void this.#clock.after(wait, resolve))
      }
    }
  }

  #available(now: boolean, detail?: string): void {
    if (this.#readonly !== now) return
    this.#readonly = !now
    this.#events.availability(now ? 'ok' : 'readonly', detail)
  }
}
