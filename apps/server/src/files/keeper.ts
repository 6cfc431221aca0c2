import { THUMB_BYTES, THUMB_SIDE, type KeptFile } from '@second-story/api'
import { isId, publishFile, readAgenda, readThing, type Role, ORIGIN } from '@second-story/board'
import { mayBringFiles } from '@second-story/policy'
import type { FileContent, Files } from '@second-story/store'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import { ApiError } from '../errors.ts'
import { InTurn } from '../turns/in-turn.ts'
import { type Examined, Examiner } from './examine.ts'
import { cleanName } from './name.ts'

/** Files of one review: nobody who conducts a meeting comes near, and no program fills the disk by one link. */
const MOST_FILES = 500

/** Who brings a file, and where. */
export interface Bringing {
  reviewId: string
  personId: string
  role: Role
}

export interface KeeperParts {
  files: Files
  rooms: Rooms
  clock: Clock
}

/** Keeps evidence files: looked through, on disk before the board names them, and gone only with their review. */
export class FileKeeper {
  readonly #parts: KeeperParts
  readonly #turns = new InTurn()
  readonly #examiner = new Examiner()

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  /** @throws {ApiError} forbidden for whoever may not bring files, or not now */
  async mustBring({ reviewId, role }: Bringing): Promise<void> {
    const state = await this.#parts.rooms.use(reviewId, async (room) => readAgenda(room.doc).state)
    if (mayBringFiles(role, state)) return
    const when = state === 'closed' ? 'The meeting has ended: nothing is added to it any more.' : NOT_YET
    throw new ApiError('forbidden', role === 'observer' ? 'Observers read along and add nothing.' : when)
  }

  /** Keeps a file and names it on the board. The same content again is the same file, under its first name. */
  async keep(who: Bringing, bytes: Buffer, name: string): Promise<KeptFile> {
    const { id, type, data } = await this.#examine(who, bytes)
    const { reviewId, personId: by } = who
    const { files, rooms, clock } = this.#parts
    return this.#turns.run(reviewId, async () => {
      const at = clock.now()
      if ((await files.file(reviewId, id)) === null) {
        if ((await files.countFiles(reviewId)) >= MOST_FILES) {
          throw new ApiError('invalid', `A review holds up to ${MOST_FILES} files. Bring a link instead.`)
        }
        await files.putFile({ id, reviewId, type, by, at }, data)
      }
      return rooms.use(reviewId, async (room) => {
        const known = readThing(room.doc, 'files', id)
        const fallback = type === 'application/pdf' ? 'Document' : 'Picture'
        const file = known ?? {
          name: cleanName(name, fallback),
          type,
          bytes: data.length,
          by,
          at: new Date(at).toISOString(),
        }
        await room.write(ORIGIN.server, (doc) => publishFile(doc, id, file))
        return { fileId: id, name: file.name, type: file.type, bytes: file.bytes }
      })
    })
  }

  /** Gives a file another name: what it shows. Whoever brought it may, and whoever keeps the timeline or the notes. */
  async rename(who: Bringing, fileId: string, name: string): Promise<KeptFile> {
    return this.#parts.rooms.use(who.reviewId, async (room) => {
      const file = mustBeThere(room, fileId)
      if (who.role === 'participant' && file.by !== who.personId) {
        throw new ApiError('forbidden', 'Somebody else brought this file; they say what it shows.')
      }
      const renamed = { ...file, name: cleanName(name, file.name) }
      await room.write(ORIGIN.server, (doc) => publishFile(doc, fileId, renamed))
      return { fileId, name: renamed.name, type: file.type, bytes: file.bytes }
    })
  }

  /** Keeps the small picture that stands for a file, made by the page that brought it. The first one stays. */
  async keepThumb(who: Bringing, fileId: string, bytes: Buffer): Promise<void> {
    const { files } = this.#parts
    const file = isId(fileId) ? await files.file(who.reviewId, fileId) : null
    if (file === null) throw unknown()
    // Somebody brought the same picture before.
    if ((await files.thumb(who.reviewId, fileId)) !== null) return
    if (file.by !== who.personId) throw new ApiError('forbidden', 'Somebody else brought this file.')
    const { type, data, size } = await this.#examine(who, bytes)
    if (size === null) throw new ApiError('unsupported', 'What stands for a file is a picture.')
    if (data.length > THUMB_BYTES || size.width > THUMB_SIDE || size.height > THUMB_SIDE) {
      throw new ApiError('invalid', `A small picture is up to ${THUMB_SIDE} by ${THUMB_SIDE} pixels.`)
    }
    await files.putThumb(who.reviewId, fileId, { type, data })
  }

  /**
   * A file as it is kept; with `thumb` the small picture that stands for it, else the picture itself.
   * @throws {ApiError} not-found, for a document's small picture too
   */
  async content(reviewId: string, fileId: string, thumb: boolean): Promise<FileContent> {
    const { files } = this.#parts
    if (!isId(fileId)) throw unknown()
    const small = thumb ? await files.thumb(reviewId, fileId) : null
    const content = small ?? (await files.fileContent(reviewId, fileId))
    if (content === null) throw unknown()
    if (thumb && !content.type.startsWith('image/')) throw unknown()
    return content
  }

  #examine({ reviewId, personId }: Bringing, bytes: Buffer): Promise<Examined> {
    return this.#examiner.examine(`${reviewId} ${personId}`, bytes)
  }
}

const NOT_YET = 'The room is not open yet. Files can be added once the meeting has begun.'

const unknown = (): ApiError => new ApiError('not-found', 'There is no such file in this review.')

const mustBeThere = (room: Room, fileId: string) => {
  const file = isId(fileId) ? readThing(room.doc, 'files', fileId) : undefined
  if (!file) throw unknown()
  return file
}
