import type { Kysely, Selectable } from 'kysely'
import type { ImportRecord, Imports } from './imports.ts'
import type { Tables } from './tables.ts'

/** Imports in any database Kysely speaks to. */
export class KyselyImports implements Imports {
  #db: Kysely<Tables>
  #clock: () => number

  constructor(db: Kysely<Tables>, clock: () => number) {
    this.#db = db
    this.#clock = clock
  }

  async putImport(record: Omit<ImportRecord, 'undoneAt'>): Promise<void> {
    await this.#db
      .insertInto('imports')
      .values({
        review_id: record.reviewId,
        id: record.id,
        source_id: record.sourceId,
        by_person: record.by,
        at: record.at,
        entry_ids: JSON.stringify(record.entryIds),
        undone_at: null,
      })
      .execute()
  }

  async import(reviewId: string, id: string): Promise<ImportRecord | null> {
    const row = await this.#db
      .selectFrom('imports')
      .selectAll()
      .where('review_id', '=', reviewId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : recordOf(row)
  }

  async listImports(reviewId: string): Promise<ImportRecord[]> {
    const rows = await this.#db
      .selectFrom('imports')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(recordOf)
  }

  async undoImport(reviewId: string, id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('imports')
      .set({ undone_at: this.#clock() })
      .where('review_id', '=', reviewId)
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }
}

function recordOf(row: Selectable<Tables['imports']>): ImportRecord {
  const entryIds: unknown = JSON.parse(row.entry_ids)
  return {
    id: row.id,
    reviewId: row.review_id,
    sourceId: row.source_id,
    by: row.by_person,
    at: Number(row.at),
    entryIds: Array.isArray(entryIds) ? entryIds.map(String) : [],
    undoneAt: row.undone_at === null ? null : Number(row.undone_at),
  }
}
