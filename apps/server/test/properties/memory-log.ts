import type { LogRecord, StoredRoom, UpdateLog } from '@second-story/sync/room'

/** A log that forgets with the test, for rooms by the thousand. */
export class MemoryLog implements UpdateLog {
  readonly records: LogRecord[]

  constructor(records: readonly LogRecord[] = []) {
    this.records = [...records]
  }

  load(): Promise<StoredRoom> {
    return Promise.resolve({
      snapshot: null,
      updates: this.records.map(({ update }) => update),
      bindings: this.records.flatMap(({ bindings }) => bindings),
      head: this.records.length,
      epoch: 'the only one',
    })
  }

  append(_room: string, records: readonly LogRecord[]): Promise<number> {
    this.records.push(...records)
    return Promise.resolve(this.records.length)
  }

  compact(): Promise<void> {
    return Promise.resolve()
  }
}
