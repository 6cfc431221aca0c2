import type { Doc } from 'yjs'
import type { Place, Verdict } from '../gate/place.ts'

/** A person as the server knows them from their session; never read from a document. */
export interface Writer {
  personId: string
  role: string
}

/**
 * Judges what the gate found. Called synchronously between reading and applying an update: it must not
 * change the document, await anything or keep the places. No places at all means something new that nobody
 * will ever see (collected structs): whoever may write nothing is to be refused that as well.
 */
export interface Judge {
  judge(writer: Writer, places: readonly Place[], doc: Doc): Verdict
}

/** One update of the server's own document, with the clientIDs that became somebody's by it. */
export interface LogRecord {
  /** Yjs V1. The empty update (bytes 0, 0) where only bindings are new: a clientID first seen in awareness. */
  update: Uint8Array
  bindings: readonly ClientBinding[]
}

/** A Yjs clientID belongs to one person of a room for ever. */
export interface ClientBinding {
  clientId: number
  personId: string
}

/** What a room is rebuilt from. */
export interface StoredRoom {
  /** Merged state up to some record, or null for a room that was never compacted. */
  snapshot: Uint8Array | null
  /** Records after the snapshot, oldest first. */
  updates: readonly Uint8Array[]
  bindings: readonly ClientBinding[]
  /** Number of the last stored record, 0 for a room that does not exist yet. */
  head: number
  /**
   * Names this life of the room: random, made and stored when the room is loaded for the first time, the same
   * until a restore from backup changes it. Clients keep their offline copies by it.
   */
  epoch: string
}

/**
 * The append-only log of every room. `append` resolves when the record is on disk (fsynced, in a group with
 * the records of other rooms) and not before; records of one room keep their order. It rejects with
 * `LogUnavailable` where nothing can be written just now; the records of that call are then not stored, and
 * neither are those of calls of the same room that were already waiting behind it: they fail alike. Rooms do
 * not wait for one call before the next.
 */
export interface UpdateLog {
  load(room: string): Promise<StoredRoom>
  append(room: string, records: readonly LogRecord[]): Promise<number>
  /** Replaces the records up to and including `upTo` for loading; they stay archived for history. */
  compact(room: string, snapshot: Uint8Array, upTo: number): Promise<void>
}

/** The store cannot write now (disk full, read-only, I/O error). The room takes no updates until it can. */
export class LogUnavailable extends Error {
  override name = 'LogUnavailable'
}
