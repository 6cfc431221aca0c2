import type { Kysely, Selectable } from 'kysely'
import { pieces } from '../chunks.ts'
import { randomId } from '../ids.ts'
import { compress, decompress } from '../segment.ts'
import type { Source, SourceMeta, Sources } from './sources.ts'
import type { Tables } from './tables.ts'

const UPLOAD_ID_CHARS = 20

/** Sources in any database Kysely speaks to. The row comes after its bytes: what is listed is whole. */
export class KyselySources implements Sources {
  #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async putSource(meta: Omit<SourceMeta, 'bytes'>, data: Uint8Array): Promise<void> {
    if ((await this.#row(meta.reviewId, meta.id)) !== undefined) return
    const packed = await compress(data)
    const upload = randomId(UPLOAD_ID_CHARS)
    for await (const [n, piece] of pieces(packed)) {
      await this.#db.insertInto('source_chunks').values({ upload, n, data: piece }).execute()
    }
    const { id, name, format, zone, at } = meta
    await this.#db
      .insertInto('sources')
      .values({
        review_id: meta.reviewId,
        id,
        name,
        format,
        zone,
        by_person: meta.by,
        at,
        bytes: data.byteLength,
        upload,
      })
      .onConflict((conflict) => conflict.columns(['review_id', 'id']).doNothing())
      .execute()
  }

  async source(reviewId: string, id: string): Promise<Source | null> {
    const row = await this.#row(reviewId, id)
    if (row === undefined) return null
    const chunks = await this.#db
      .selectFrom('source_chunks')
      .select('data')
      .where('upload', '=', row.upload)
      .orderBy('n')
      .execute()
    return { ...metaOf(row), data: await decompress(Buffer.concat(chunks.map((chunk) => chunk.data))) }
  }

  async listSources(reviewId: string): Promise<SourceMeta[]> {
    const rows = await this.#db
      .selectFrom('sources')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(metaOf)
  }

  #row(reviewId: string, id: string) {
    return this.#db
      .selectFrom('sources')
      .selectAll()
      .where('review_id', '=', reviewId)
      .where('id', '=', id)
      .executeTakeFirst()
  }
}

/** Pieces of uploads that were cut short by a crash; only safe while nobody uploads. */
export async function dropBrokenUploads(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('source_chunks')
    .where('upload', 'not in', db.selectFrom('sources').select('upload'))
    .execute()
}

function metaOf(row: Selectable<Tables['sources']>): SourceMeta {
  return {
    id: row.id,
    reviewId: row.review_id,
    name: row.name,
    format: row.format,
    zone: row.zone,
    by: row.by_person,
    at: Number(row.at),
    bytes: Number(row.bytes),
  }
}
