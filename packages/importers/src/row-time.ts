import { epochMs } from './columns.ts'
import type { Columns } from './columns.ts'
import { dayAt } from './time/calendar.ts'
import { stampAt } from './time/stamp.ts'
import type { When, WrittenDay } from './time/when.ts'
import { untold } from './time/when.ts'

export interface RowTime {
  /** Null for a pattern that was never filled in. */
  when: When | null
  /** Words beside the time in its cell; they belong to what is said. */
  words: string
  zoneName: string
}

function withYear(day: WrittenDay | null, year: number | null): WrittenDay | null {
  return day && day.year === null ? { ...day, year } : day
}

function bare(cell: string | undefined): string {
  return (cell ?? '')
    .replace(/<br\s{0,4}\/?>/gi, ' ')
    .replace(/^[\s*_`[(]{1,20}/, '')
    .replace(/(?:\*\*|__|`)+$/, '')
    .trim()
}

/** The time of a row of a table, from the cells of its time, day and end columns. A cell that is no time is kept as words. */
export function rowTime(cells: readonly string[], columns: Columns): RowTime {
  const cell = bare(cells[columns.time])
  const dayCell = columns.day === null ? '' : bare(cells[columns.day])
  const beside = dayCell === '' ? null : (dayAt(dayCell, 0)?.day ?? null)
  const epoch = epochMs(cell)
  if (epoch !== null) {
    return {
      when: { kind: 'instant', ms: epoch, untilMs: endEpoch(cells, columns) },
      words: '',
      zoneName: '',
    }
  }
  const stamp = cell === '' ? null : stampAt(cell, 0)
  if (!stamp) {
    const when: When = beside
      ? {
          kind: 'wall',
          day: withYear(beside, columns.year),
          weekday: null,
          clock: null,
          until: null,
          zone: null,
          about: false,
        }
      : untold
    return { when, words: cell, zoneName: '' }
  }
  const words = [stamp.note, cell.slice(stamp.end).replace(/^[\s\])*_`:–—-]+/, '')]
    .filter((part) => part !== '')
    .join(' ')
  if (stamp.when?.kind !== 'wall') return { when: stamp.when, words, zoneName: stamp.zoneName }
  const day = withYear(stamp.when.day ?? beside, columns.year)
  const until = stamp.when.until ?? endTime(cells, columns)
  return { when: { ...stamp.when, day, until }, words, zoneName: stamp.zoneName }
}

function endEpoch(cells: readonly string[], columns: Columns): number | null {
  return columns.end === null ? null : epochMs(bare(cells[columns.end]))
}

function endTime(
  cells: readonly string[],
  columns: Columns,
): { day: WrittenDay | null; clock: NonNullable<ReturnType<typeof clockOf>> } | null {
  if (columns.end === null) return null
  const stamp = stampAt(bare(cells[columns.end]), 0)
  const clock = clockOf(stamp?.when ?? null)
  return clock && stamp?.when?.kind === 'wall' ? { day: stamp.when.day, clock } : null
}

function clockOf(when: When | null) {
  return when?.kind === 'wall' ? when.clock : null
}
