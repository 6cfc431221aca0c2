import type { Kysely, Selectable } from 'kysely'
import type { Attempt, Delivery, Outbox, OutgoingEvent } from './outbox.ts'
import type { Tables } from './tables.ts'

/** The outbox in any database Kysely speaks to. */
export class KyselyOutbox implements Outbox {
  #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async putEvent({ key, reviewId, kind, body, at }: OutgoingEvent): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('outbox')
      .values({
        key,
        review_id: reviewId,
        kind,
        body,
        at,
        state: 'waiting',
        next_at: at,
        tries: 0,
        attempts: '[]',
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }

  async dueEvents(now: number, limit: number): Promise<Delivery[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .limit(limit)
      .execute()
    return rows.map(deliveryOf)
  }

  async nextDue(): Promise<number | null> {
    const row = await this.#db
      .selectFrom('outbox')
      .select('next_at')
      .where('state', '=', 'waiting')
      .orderBy('next_at')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : Number(row.next_at)
  }

  async noteDelivery({
    key,
    state,
    nextAt,
    tries,
    attempts,
  }: Pick<Delivery, 'key' | 'state' | 'nextAt' | 'tries' | 'attempts'>): Promise<void> {
    await this.#db
      .updateTable('outbox')
      .set({ state, next_at: nextAt, tries, attempts: JSON.stringify(attempts) })
      .where('key', '=', key)
      .execute()
  }

  async listDeliveries(reviewId: string): Promise<Delivery[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('at')
      .orderBy('key')
      .execute()
    return rows.map(deliveryOf)
  }

  async expectClose(reviewId: string): Promise<void> {
    await this.#db
      .insertInto('expected_closes')
      .values({ review_id: reviewId })
      .onConflict((conflict) => conflict.column('review_id').doNothing())
      .execute()
  }

  async expectedCloses(): Promise<string[]> {
    const rows = await this.#db.selectFrom('expected_closes').select('review_id').execute()
    return rows.map((row) => row.review_id)
  }

  async closeTold(reviewId: string): Promise<void> {
    await this.#db.deleteFrom('expected_closes').where('review_id', '=', reviewId).execute()
  }
}

function deliveryOf(row: Selectable<Tables['outbox']>): Delivery {
  return {
    key: row.key,
    reviewId: row.review_id,
    kind: row.kind,
    body: row.body,
    at: Number(row.at),
    // Written by `noteDelivery` alone, which takes these states and attempts only.
    state: row.state as Delivery['state'],
    nextAt: Number(row.next_at),
    tries: Number(row.tries),
    attempts: JSON.parse(row.attempts) as Attempt[],
  }
}
