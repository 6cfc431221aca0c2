import type { Kysely, Selectable } from 'kysely'
import { pieces } from '../chunks.ts'
import { randomId } from '../ids.ts'
import type { FileContent, FileMeta, Files } from './files.ts'
import type { Tables } from './tables.ts'

const UPLOAD_ID_CHARS = 20

/**
 * Evidence files in any database Kysely speaks to. The row comes after its bytes: what is found is whole. They are kept
 * as they are, because pictures are packed already.
 */
export class KyselyFiles implements Files {
  #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async putFile(meta: Omit<FileMeta, 'bytes'>, data: Uint8Array): Promise<boolean> {
    const { id, reviewId, type, by, at } = meta
    if ((await this.#row(reviewId, id)) !== undefined) return false
    const upload = await this.#putPieces(data)
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('files')
      .values({
        review_id: reviewId,
        id,
        type,
        bytes: data.byteLength,
        by_person: by,
        at,
        upload,
        thumb_type: null,
        thumb_upload: null,
      })
      .onConflict((conflict) => conflict.columns(['review_id', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    return Number(numInsertedOrUpdatedRows ?? 0) > 0
  }

  async file(reviewId: string, id: string): Promise<FileMeta | null> {
    const row = await this.#row(reviewId, id)
    return row === undefined ? null : metaOf(row)
  }

  async fileContent(reviewId: string, id: string): Promise<FileContent | null> {
    const row = await this.#row(reviewId, id)
    return row === undefined ? null : { type: row.type, data: await this.#pieces(row.upload) }
  }

  async putThumb(reviewId: string, id: string, { type, data }: FileContent): Promise<boolean> {
    const row = await this.#row(reviewId, id)
    if (row === undefined || row.thumb_upload !== null) return false
    const upload = await this.#putPieces(data)
    const { numUpdatedRows } = await this.#db
      .updateTable('files')
      .set({ thumb_type: type, thumb_upload: upload })
      .where('review_id', '=', reviewId)
      .where('id', '=', id)
      .where('thumb_upload', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows) > 0
  }

  async thumb(reviewId: string, id: string): Promise<FileContent | null> {
    const row = await this.#row(reviewId, id)
    if (row === undefined || row.thumb_upload === null || row.thumb_type === null) return null
    return { type: row.thumb_type, data: await this.#pieces(row.thumb_upload) }
  }

  async countFiles(reviewId: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom('files')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('review_id', '=', reviewId)
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  async #putPieces(data: Uint8Array): Promise<string> {
    const upload = randomId(UPLOAD_ID_CHARS)
    for await (const [n, piece] of pieces(data)) {
      await this.#db.insertInto('file_chunks').values({ upload, n, data: piece }).execute()
    }
    return upload
  }

  async #pieces(upload: string): Promise<Uint8Array> {
    const chunks = await this.#db
      .selectFrom('file_chunks')
      .select('data')
      .where('upload', '=', upload)
      .orderBy('n')
      .execute()
    return Buffer.concat(chunks.map((chunk) => chunk.data))
  }

  #row(reviewId: string, id: string) {
    return this.#db
      .selectFrom('files')
      .selectAll()
      .where('review_id', '=', reviewId)
      .where('id', '=', id)
      .executeTakeFirst()
  }
}

/** Pieces of files that were cut short by a crash; only safe while nobody brings any. */
export async function dropBrokenFiles(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('file_chunks')
    .where('upload', 'not in', db.selectFrom('files').select('upload'))
    .where(
      'upload',
      'not in',
      db
        .selectFrom('files')
        .select('thumb_upload')
        .where('thumb_upload', 'is not', null)
        .$castTo<{ thumb_upload: string }>(),
    )
    .execute()
}

function metaOf(row: Selectable<Tables['files']>): FileMeta {
  return {
    id: row.id,
    reviewId: row.review_id,
    type: row.type,
    bytes: Number(row.bytes),
    by: row.by_person,
    at: Number(row.at),
  }
}
