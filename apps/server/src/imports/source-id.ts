import { COLUMN_ROLES, type ColumnRole } from '@second-story/api'
import { ApiError } from '../errors.ts'
import { hashedId } from '../hashed-id.ts'

/** How a log was read: the same bytes read otherwise tell other times, and are another source. */
export interface ReadAs {
  /** IANA name, or null where the log states its own zone. */
  zone: string | null
  /** YYYY-MM-DD, or null where the log states its own day. */
  day: string | null
  /** What the columns of a table tell, or null where the log states it. */
  columns: readonly (ColumnRole | null)[] | null
}

const LONGEST_ID = 64
/** A letter of its own for each role, in their order. */
const LETTERS = 'adunsm'

/** SHA-256 of some bytes, hexadecimal; 20 MB of them hold nobody up. */
export const contentHash = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')

/**
 * The id of a log as it was read. Day and columns are part of the id as they are, so that what is taken over later is
 * read as the preview was.
 * @param content hash of its bytes
 * @throws {ApiError} invalid where more columns are named than an id holds
 */
export const sourceIdOf = (content: string, { zone, day, columns }: ReadAs): string => {
  const named = (columns ?? []).flatMap((role, n) =>
    role === null ? [] : [`${LETTERS[COLUMN_ROLES.indexOf(role)]}${n}`],
  )
  const id = [
    hashedId(`${content} ${zone ?? ''}`),
    day === null ? '' : `day${day.replaceAll('-', '')}`,
    named.length === 0 ? '' : `col${named.join('')}`,
  ].join('')
  if (id.length > LONGEST_ID) throw new ApiError('invalid', 'columns: so many cannot be kept. Name fewer.')
  return id
}

const SHAPE = /^.{25}(?:day(\d{4})(\d\d)(\d\d))?(?:col((?:[a-z]\d{1,3})+))?$/

/** The day and the columns that a source was read with. */
export const readAsOf = (sourceId: string): Omit<ReadAs, 'zone'> => {
  const [, year, month, date, named] = SHAPE.exec(sourceId) ?? []
  return {
    day: year === undefined ? null : `${year}-${month}-${date}`,
    columns: named === undefined ? null : columnsOf(named),
  }
}

const columnsOf = (named: string): (ColumnRole | null)[] => {
  const columns: (ColumnRole | null)[] = []
  for (const [, letter = '', at] of named.matchAll(/([a-z])(\d+)/g)) {
    columns[Number(at)] = COLUMN_ROLES[LETTERS.indexOf(letter)] ?? null
  }
  return Array.from(columns, (role) => role ?? null)
}
