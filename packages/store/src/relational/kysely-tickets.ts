import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { Tickets } from './tickets.ts'

/** Tickets in any database Kysely speaks to. */
export class KyselyTickets implements Tickets {
  #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async noteTickets(reviewId: string, tickets: readonly string[]): Promise<void> {
    for (const ticket of tickets) {
      await this.#db
        .insertInto('tickets')
        .values({ ticket, review_id: reviewId })
        .onConflict((conflict) => conflict.columns(['ticket', 'review_id']).doNothing())
        .execute()
    }
  }

  async reviewsNaming(ticket: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('tickets')
      .select('review_id')
      .where('ticket', '=', ticket)
      .orderBy('review_id')
      .execute()
    return rows.map((row) => row.review_id)
  }

  async hearCall(mark: string, at: number, since: number): Promise<boolean> {
    await this.#db.deleteFrom('heard_calls').where('at', '<', since).execute()
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('heard_calls')
      .values({ mark, at })
      .onConflict((conflict) => conflict.column('mark').doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }

  async forgetCall(mark: string): Promise<void> {
    await this.#db.deleteFrom('heard_calls').where('mark', '=', mark).execute()
  }
}
