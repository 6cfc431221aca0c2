import { mergeUpdates } from 'yjs'
import { syncFrame } from '../protocol/frames.ts'
import type { Entry } from './journal.ts'
import { sideBySide } from './side-by-side.ts'
import type { Piece } from './side-by-side.ts'

/**
 * How many updates are merged into one frame. Where that takes `Y.mergeUpdates`, it needs 2 ms for 300 small
 * updates and 170 ms for 3,000 (WORKLOADS.md), because it looks for the next struct among all readers each time.
 */
const MERGED_UPDATES = 200

/** Above this size merging decodes and encodes more than a few extra frames cost. */
const MERGED_BYTES = 64 * 1024

/**
 * Up to so many writers in one parcel each get frames of the others only. With more of them that would be
 * frames in the square of the writers; they get the common frame, whose part of their own Yjs knows and skips.
 */
const WRITERS_APART = 8

/** Some updates that became durable together and the frames to show them, each built once for the whole room. */
class Parcel<W> {
  #entries: readonly Entry<W>[]
  #writers: ReadonlySet<W | null>
  #common: Uint8Array[] | null = null
  #ofWriter = new Map<W | null, Uint8Array[]>()

  constructor(entries: readonly Entry<W>[]) {
    this.#entries = entries
    this.#writers = new Set(entries.map((entry) => entry.writer))
  }

  framesFor(receiver: W): readonly Uint8Array[] {
    if (!this.#writers.has(receiver)) return this.#all()
    if (this.#writers.size === 1) return []
    if (this.#writers.size > WRITERS_APART) return this.#all()
    // Nobody has seen another's update of this parcel yet, so they do not hang on one another. Only the
    // server's own may, on any of them: they go last.
    const others: (W | null)[] = [...this.#writers].filter((writer) => writer !== receiver && writer !== null)
    if (this.#writers.has(null)) others.push(null)
    return others.flatMap((writer) => this.#from(writer))
  }

  #all(): readonly Uint8Array[] {
    this.#common ??= frames(this.#entries)
    return this.#common
  }

  #from(writer: W | null): readonly Uint8Array[] {
    let built = this.#ofWriter.get(writer)
    if (!built) {
      built = frames(this.#entries.filter((entry) => entry.writer === writer))
      this.#ofWriter.set(writer, built)
    }
    return built
  }
}

/** What a commit made visible, ready to be handed to each connection. */
export class FanOut<W> {
  #parcels: Parcel<W>[] = []

  /** `batch`: what one commit stored. Records that only bind clientIDs are left out. */
  constructor(batch: readonly Entry<W>[]) {
    let parcel: Entry<W>[] = []
    for (const entry of batch) {
      if (isEmptyUpdate(entry.record.update)) continue
      parcel.push(entry)
      if (parcel.length === MERGED_UPDATES) {
        this.#parcels.push(new Parcel(parcel))
        parcel = []
      }
    }
    if (parcel.length > 0) this.#parcels.push(new Parcel(parcel))
  }

  get empty(): boolean {
    return this.#parcels.length === 0
  }

  /** The frames for one connection, without its own updates (see {@link WRITERS_APART} for the exception). */
  framesFor(receiver: W): readonly Uint8Array[] {
    // Most commits are one parcel, and most people get what all get: nothing is made for them.
    if (this.#parcels.length === 1) return this.#parcels[0]!.framesFor(receiver)
    return this.#parcels.flatMap((parcel) => parcel.framesFor(receiver))
  }
}

/** True for an update without structs and deletions. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** Update frames for some updates, as few as pay. */
export function updateFrames(pieces: readonly Piece[]): Uint8Array[] {
  const built: Uint8Array[] = []
  for (let from = 0; from < pieces.length; from += MERGED_UPDATES)
    built.push(...merged(pieces.slice(from, from + MERGED_UPDATES)))
  return built
}

function frames(entries: readonly Entry<unknown>[]): Uint8Array[] {
  return updateFrames(entries.map(({ record, spans }) => ({ update: record.update, spans })))
}

function merged(pieces: readonly Piece[]): Uint8Array[] {
  const updates = pieces.map(({ update }) => update)
  const bytes = updates.reduce((sum, update) => sum + update.length, 0)
  if (updates.length === 1 || bytes > MERGED_BYTES)
    return updates.map((update) => syncFrame('update', update))
  return [syncFrame('update', sideBySide(pieces) ?? mergeUpdates(updates))]
}
