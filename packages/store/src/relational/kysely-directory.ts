import { sql } from 'kysely'
import type { CompiledQuery, Kysely, Selectable } from 'kysely'
import { assertHash, randomId } from '../ids.ts'
import type { Directory, Person, Review, Session } from './directory.ts'
import type { Tables } from './tables.ts'

const HOUR = 3_600_000
/** model.md: a session is valid 30 days from last use. */
const SESSION_LIFE = 30 * 24 * HOUR
/** 129 bits: the id of a review is in every link and must not be guessed. */
const REVIEW_ID_CHARS = 25
const PERSON_ID_CHARS = 16
const FIRST_GENERATION = 1

/** Stands for the token of a session and for the oldest use that counts, in the query that is made once. */
const TOKEN = 'token'
const OLDEST = -1

type SessionRow = Pick<Selectable<Tables['sessions']>, 'person_id' | 'review_id' | 'role' | 'last_used_at'> &
  Pick<Selectable<Tables['people']>, 'name'>

/** Asked by everybody who comes: making the query takes five times as long as asking it. */
const sessionQuery = (db: Kysely<Tables>): CompiledQuery<SessionRow> =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .leftJoin('links', (on) =>
      on.onRef('links.review_id', '=', 'sessions.review_id').onRef('links.role', '=', 'sessions.role'),
    )
    .select([
      'sessions.person_id',
      'sessions.review_id',
      'sessions.role',
      'sessions.last_used_at',
      'people.name',
    ])
    .where('sessions.token_hash', '=', TOKEN)
    .where('sessions.last_used_at', '>', OLDEST)
    .where((where) =>
      where('sessions.generation', '=', where.fn.coalesce('links.generation', where.lit(FIRST_GENERATION))),
    )
    .compile()

/** The directory in any database Kysely speaks to. Every change is one statement. */
export class KyselyDirectory implements Directory {
  #db: Kysely<Tables>
  #clock: () => number
  #session: CompiledQuery<SessionRow>

  constructor(db: Kysely<Tables>, clock: () => number) {
    this.#db = db
    this.#clock = clock
    this.#session = sessionQuery(db)
  }

  async createReview(): Promise<Review> {
    const review = { id: randomId(REVIEW_ID_CHARS), created_at: this.#clock() }
    await this.#db.insertInto('reviews').values(review).execute()
    return { id: review.id, createdAt: review.created_at, generations: {} }
  }

  async review(id: string): Promise<Review | null> {
    const review = await this.#db.selectFrom('reviews').selectAll().where('id', '=', id).executeTakeFirst()
    if (review === undefined) return null
    const links = await this.#db.selectFrom('links').selectAll().where('review_id', '=', id).execute()
    const generations = Object.fromEntries(links.map((link) => [link.role, Number(link.generation)]))
    return { id, createdAt: Number(review.created_at), generations }
  }

  async countReviews(): Promise<number> {
    const { n } = await this.#db
      .selectFrom('reviews')
      .select((count) => count.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  }

  async rotateLink(reviewId: string, role: string): Promise<number> {
    const { generation } = await this.#db
      .insertInto('links')
      .values({ review_id: reviewId, role, generation: FIRST_GENERATION + 1 })
      .onConflict((conflict) =>
        conflict.columns(['review_id', 'role']).doUpdateSet({ generation: sql`links.generation + 1` }),
      )
      .returning('generation')
      .executeTakeFirstOrThrow()
    return Number(generation)
  }

  async findOrCreatePerson(who: {
    reviewId: string
    role: string
    generation: number
    deviceHash: string | null
    name: string
  }): Promise<Person> {
    if (who.deviceHash !== null) assertHash(who.deviceHash)
    const row = await this.#db
      .insertInto('people')
      .values({
        id: randomId(PERSON_ID_CHARS),
        review_id: who.reviewId,
        role: who.role,
        name: who.name,
        device_hash: who.deviceHash,
        generation: who.generation,
        created_at: this.#clock(),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['review_id', 'role', 'device_hash'])
          .doUpdateSet((set) => ({ generation: set.ref('excluded.generation') })),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    return person(row)
  }

  async renamePerson(personId: string, name: string): Promise<void> {
    await this.#db.updateTable('people').set({ name }).where('id', '=', personId).execute()
  }

  async createSession(tokenHash: string, person: Person): Promise<void> {
    assertHash(tokenHash)
    await this.#db
      .insertInto('sessions')
      .values({
        token_hash: tokenHash,
        person_id: person.id,
        review_id: person.reviewId,
        role: person.role,
        generation: person.generation,
        last_used_at: this.#clock(),
      })
      .execute()
  }

  async session(tokenHash: string): Promise<Session | null> {
    const now = this.#clock()
    const parameters = this.#session.parameters.map((one) => (one === TOKEN ? tokenHash : now - SESSION_LIFE))
    const { rows } = await this.#db.executeQuery<SessionRow>({ ...this.#session, parameters })
    const row = rows[0]
    if (row === undefined) return null
    if (now - Number(row.last_used_at) >= HOUR) await this.#touch(tokenHash, now)
    return { personId: row.person_id, reviewId: row.review_id, role: row.role, name: row.name }
  }

  async deleteSessionsOf(of: { reviewId: string; role: string; generation: number }): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('sessions')
      .where('review_id', '=', of.reviewId)
      .where('role', '=', of.role)
      .where('generation', '<', of.generation)
      .executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  }

  async #touch(tokenHash: string, now: number): Promise<void> {
    await this.#db
      .updateTable('sessions')
      .set({ last_used_at: now })
      .where('token_hash', '=', tokenHash)
      .execute()
  }
}

function person(row: Selectable<Tables['people']>): Person {
  return {
    id: row.id,
    reviewId: row.review_id,
    role: row.role,
    name: row.name,
    generation: Number(row.generation),
    createdAt: Number(row.created_at),
  }
}
