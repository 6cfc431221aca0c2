import { LogUnavailable } from '@second-story/sync/room'
import { StoreDamaged } from '../errors.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean: not now. */
const NOT_NOW: Readonly<Record<number, string>> = {
  5: 'another program holds the database',
  6: 'another program holds the database',
  7: 'out of memory',
  8: 'the data folder is read-only',
  10: 'the disk reports an I/O error',
  13: 'the disk is full',
  14: 'the database file cannot be opened',
}
const CORRUPT = 11
const NOT_A_DATABASE = 26

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  return error.errcode & 0xff
}

/** True for a failure of the disk or the file, which passes or is mended outside; false for one of the data. */
export function isUnavailable(error: unknown): boolean {
  return (NOT_NOW[resultCode(error) ?? 0] ?? undefined) !== undefined
}

export function isCorrupt(error: unknown): boolean {
  const code = resultCode(error)
  return code === CORRUPT || code === NOT_A_DATABASE
}

/** SQLite's error as one that says what happened and what to do; any other comes back as it is. */
export function explain(error: unknown): Error {
  const code = resultCode(error)
  if (code === undefined) return error instanceof Error ? error : new Error(String(error))
  const message = error instanceof Error ? error.message : ''
  const why = NOT_NOW[code]
  if (why !== undefined)
    return new LogUnavailable(`${why} (${message}): nothing was stored`, { cause: error })
  if (isCorrupt(error)) {
    return new StoreDamaged(
      `the database file cannot be read (${message}): restore it from a backup, or salvage it with "sqlite3 second-story.sqlite .recover"`,
      { cause: error },
    )
  }
  return error instanceof Error ? error : new Error(message)
}

/** Answers what `work` does, its SQLite errors explained. */
export function explained<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explain(error)
  }
}
