import type { SyncTally } from './counting-socket.ts'

/**
 * - `saved`: the server has all of it on disk.
 * - `on-its-way`: all of it was sent and is not confirmed yet.
 * - `only-here`: some of it was never sent on a connection that still stands.
 */
export type SavedState = 'saved' | 'on-its-way' | 'only-here'

/** What a page shows of its own changes. */
export interface SavedReport {
  state: SavedState
  /** Changes that are not known to be on the server's disk. */
  unsaved: number
  /** Those of them that the current connection has not even sent. */
  unsent: number
}

/** Follows this document's own changes until the server says that they are on disk. */
export class SavedTracker {
  #tally: SyncTally
  #connected: () => boolean
  #changed: (report: SavedReport) => void
  /** One for each unsaved change: the frame it went out in, or null where it has not on this connection. */
  #unsaved: (number | null)[]
  #last: SavedReport

  /** `before`: changes that an earlier visit left unsaved in the local store. */
  constructor(
    tally: SyncTally,
    before: number,
    connected: () => boolean,
    changed: (report: SavedReport) => void,
  ) {
    this.#tally = tally
    this.#connected = connected
    this.#changed = changed
    this.#unsaved = Array.from({ length: before }, () => null)
    this.#last = this.report
    tally.onBegin = () => this.lost()
    tally.onAnswer = (frame) => this.#answered(frame)
  }

  get report(): SavedReport {
    const unsaved = this.#unsaved.length
    const unsent = this.#unsaved.filter((frame) => frame === null).length
    return { state: unsaved === 0 ? 'saved' : unsent === 0 ? 'on-its-way' : 'only-here', unsaved, unsent }
  }

  /** The document was changed here. Called after the provider has sent it, if it could. */
  changedHere(): void {
    this.#unsaved.push(this.#connected() ? this.#tally.sent : null)
    this.#tell()
  }

  /** The server has the first so many frames on disk. */
  saved(frames: number): void {
    this.#unsaved = this.#unsaved.filter((frame) => frame === null || frame > frames)
    this.#tell()
  }

  /** The connection is gone: nothing that was on its way is known to have arrived. */
  lost(): void {
    this.#unsaved = this.#unsaved.map(() => null)
    this.#tell()
  }

  /** A step 2 brings along everything that the server lacked when it asked. */
  #answered(frame: number): void {
    this.#unsaved = this.#unsaved.map((sent) => sent ?? frame)
    this.#tell()
  }

  #tell(): void {
    const report = this.report
    const { state, unsaved, unsent } = this.#last
    if (report.state === state && report.unsaved === unsaved && report.unsent === unsent) return
    this.#last = report
    this.#changed(report)
  }
}
