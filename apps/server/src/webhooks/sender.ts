import type { Attempt, Delivery, Outbox } from '@second-story/store'
import type { Clock } from '@second-story/sync/room'
import type { FastifyBaseLogger } from 'fastify'
import { GIVE_UP_MS, pauseAfter } from './backoff.ts'
import { post } from './post.ts'
import { signedHeaders } from './signature.ts'

/** Sent at once: closings are rare, and one receiver is not to be met by a crowd after a long silence. */
const AT_ONCE = 4
/** As many tries are remembered in full. */
const REMEMBERED = 40
/** The store could not be read or written: looked at again after this, ms. */
const STORE_AGAIN_MS = 5_000

export interface SenderParts {
  outbox: Outbox
  clock: Clock
  url: string
  secret: string
  logger: FastifyBaseLogger
}

/**
 * Tells waiting events to their receiver until it has taken them. Each try is noted before it is made, so that a
 * server that dies in the middle neither forgets it nor comes back in a rush; an event that was delivered is never
 * sent again, and one whose answer was lost goes out under the same key.
 */
export class Sender {
  readonly #parts: SenderParts
  readonly #stopped = new AbortController()
  #running: Promise<void> | null = null
  #again = false
  #cancel: (() => void) | null = null

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  /** Looks for what is due, now. */
  wake(): void {
    if (this.#stopped.signal.aborted) return
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      if (this.#again) this.wake()
    })
  }

  /** Breaks off what is under way and resolves when that is noted. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    this.#cancel?.()
    await this.#running
  }

  async #run(): Promise<void> {
    const { outbox, clock, logger } = this.#parts
    try {
      while (this.#again && !this.#stopped.signal.aborted) {
        this.#again = false
        for (;;) {
          const due = await outbox.dueEvents(clock.now(), AT_ONCE)
          if (due.length === 0 || this.#stopped.signal.aborted) break
          await Promise.all(due.map((delivery) => this.#try(delivery)))
        }
      }
      const next = await outbox.nextDue()
      if (next !== null) this.#wakeIn(next - clock.now())
    } catch (error) {
      logger.error({ err: error }, 'webhooks wait for the store')
      this.#wakeIn(STORE_AGAIN_MS)
    }
  }

  #wakeIn(ms: number): void {
    this.#cancel?.()
    this.#cancel = this.#stopped.signal.aborted
      ? null
      : this.#parts.clock.after(Math.max(ms, 1), () => this.wake())
  }

  async #try(delivery: Delivery): Promise<void> {
    const { outbox, clock, url, secret, logger } = this.#parts
    const { key, kind, reviewId, body } = delivery
    const at = clock.now()
    const tries = delivery.tries + 1
    const before = delivery.attempts.slice(1 - REMEMBERED)
    const begun = { key, state: 'waiting', tries, nextAt: at + pauseAfter(tries, Math.random()) } as const
    const attempts = (attempt: Attempt) => [...before, attempt]
    await outbox.noteDelivery({
      ...begun,
      attempts: attempts({ at, ms: null, status: null, detail: 'no outcome is known' }),
    })
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'second-story',
      'idempotency-key': key,
      ...signedHeaders(secret, key, body, at),
    }
    const { delivered, status, detail } = await post(url, headers, body, {
      clock,
      stopped: this.#stopped.signal,
    })
    const ended = clock.now()
    const late = !delivered && ended - delivery.at >= GIVE_UP_MS
    const state = delivered ? 'delivered' : late ? 'given-up' : 'waiting'
    const nextAt = ended + pauseAfter(tries, Math.random())
    await outbox.noteDelivery({
      ...begun,
      state,
      nextAt,
      attempts: attempts({ at, ms: ended - at, status, detail }),
    })
    const line = { key, kind, review: reviewId, tries, status, detail }
    if (state === 'delivered') logger.info(line, 'a webhook was delivered')
    else if (state === 'waiting') logger.warn({ ...line, nextAt }, 'a webhook was not taken')
    else logger.error(line, 'a webhook was given up')
  }
}
