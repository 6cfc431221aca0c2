import type { NotesAt, NotesHistory } from '@second-story/api'
import type { Store } from '@second-story/store'
import { InTurn } from '../turns/in-turn.ts'
import { PastReader } from './past-reader.ts'

/** So many reviews are looked back at at once; another one takes the place of the one asked longest ago. */
const OPEN = 2
/** A thread that nobody asked for so long ends, ms. */
const IDLE_MS = 60_000

interface Kept {
  readonly reader: PastReader
  timer: ReturnType<typeof setTimeout> | undefined
}

/** What the notes of a review were, from its log. Reads what is on disk and nothing of the room, which never waits. */
export class NotesPasts {
  readonly #history: Store['history']
  readonly #kept = new Map<string, Kept>()
  // One at a time over all reviews: it is a look back, and holds a review's whole log.
  readonly #turns = new InTurn()

  constructor({ history }: Pick<Store, 'history'>) {
    this.#history = history
  }

  async history(reviewId: string): Promise<NotesHistory> {
    return this.#turns.run('', async () => {
      const reader = this.#readerOf(reviewId)
      await reader.catchUp((after) => this.#history(reviewId, after))
      return { moments: await reader.moments() }
    })
  }

  /** @returns null for a moment that there is not */
  async at(reviewId: string, seq: number): Promise<NotesAt | null> {
    return this.#turns.run('', async () => {
      const isNew = this.#kept.get(reviewId)?.reader.ended ?? true
      const reader = this.#readerOf(reviewId)
      // Moments only ever end: a thread that was there when they were told knows them still.
      if (isNew) await reader.catchUp((after) => this.#history(reviewId, after))
      return reader.notesAt(seq)
    })
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    const all = [...this.#kept.keys()]
    await Promise.all(all.map((reviewId) => this.#end(reviewId)))
  }

  #readerOf(reviewId: string): PastReader {
    const known = this.#kept.get(reviewId)
    this.#kept.delete(reviewId)
    clearTimeout(known?.timer)
    const kept: Kept = known && !known.reader.ended ? known : { reader: new PastReader(), timer: undefined }
    this.#kept.set(reviewId, kept)
    kept.timer = setTimeout(() => void this.#turns.run('', () => this.#end(reviewId)), IDLE_MS)
    kept.timer.unref()
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > OPEN && oldest !== undefined) void this.#end(oldest)
    return kept.reader
  }

  async #end(reviewId: string): Promise<void> {
    const kept = this.#kept.get(reviewId)
    this.#kept.delete(reviewId)
    clearTimeout(kept?.timer)
    await kept?.reader.end()
  }
}
