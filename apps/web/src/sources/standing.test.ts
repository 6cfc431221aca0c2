import type { Entry } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import type { LogLine } from './log.ts'
import { beside, nearOnBoard, standingOf } from './standing.ts'
import { zoneEvidence } from './zone-evidence.ts'

const line = (index: number, time: string | null, text = 'the depot page loads'): LogLine => ({
  at: time === null ? null : `2026-02-02T${time}:00.000Z`,
  precision: 'minute',
  author: 'ines',
  text,
  source: '',
  line: index + 1,
  id: `line${index}`,
  ms: time === null ? null : Date.parse(`2026-02-02T${time}:00.000Z`),
  index,
})
const entry = (id: string, time: string, text = 'Something else'): Entry => ({
  id,
  at: `2026-02-02T${time}:00Z`,
  text,
  sourceId: 'slackslackslack',
})

describe('how lines stand to the board', () => {
  it('keeps what a person hid hidden, and shows again what was taken back with an import', () => {
    const hidden = { ...entry('a', '10:00'), hidden: true }
    expect(standingOf(undefined, () => false)).toBe('new')
    expect(standingOf(entry('a', '10:00'), () => false)).toBe('there')
    expect(standingOf(hidden, () => true)).toBe('hidden')
    expect(standingOf(hidden, () => false)).toBe('taken-back')
  })

  it('shows the board’s other entries between the lines, within their span and in order', () => {
    const rows = beside(
      [line(0, '10:00'), line(1, null), line(2, '12:00')],
      [entry('early', '09:00'), entry('a', '10:30'), entry('b', '11:00'), entry('late', '13:00')],
    )
    expect(rows.map((row) => ('line' in row ? row.line.index : row.entry.id))).toEqual([0, 1, 'a', 'b', 2])
  })

  it('finds what another source says at about the same time, in other marks', () => {
    const near = nearOnBoard(
      [line(0, '10:00', 'stopping the rm!'), line(1, '10:00', 'ok')],
      [entry('a', '10:01', 'Stopping the rm'), entry('b', '10:00', 'ok')],
    )
    expect([...near].map(([id, { id: found }]) => [id, found])).toEqual([['line0', 'a']])
  })

  it('finds it among hundreds that say the same at other times', () => {
    const alert = 'disk is almost full'
    const times = Array.from(
      { length: 600 },
      (_, n) => `${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`,
    )
    const near = nearOnBoard(
      [line(0, '19:58', alert), line(1, '09:00', alert)],
      times.map((time) => entry(`at ${time.replace(':', '.')}`, time, alert)),
    )
    expect([...near].map(([id, { id: found }]) => [id, found])).toEqual([['line0', 'at 19.56']])
  })
})

describe('what the board tells of a log’s zone', () => {
  const said = ['copy connects, no output', 'taking the site down', 'what is left of it?']

  it('names the likely zone that makes several lines fall together', () => {
    const lines = said.map((text, index) => line(index, `11:0${index}`, text))
    const board = said.map((text, index) => entry(`e${index}`, `10:0${index}`, text))
    expect(zoneEvidence(lines, board, ['America/New_York', 'Europe/Amsterdam'])).toMatchObject({
      zone: 'Europe/Amsterdam',
      lines: 3,
      offset: '+01:00',
      sourceId: 'slackslackslack',
    })
    expect(zoneEvidence(lines, board, [])).toMatchObject({ zone: '+01:00' })
  })

  it('says nothing for a chance match, or where the log fits as it is read', () => {
    const once = [line(0, '11:00', said[0])]
    expect(zoneEvidence(once, [entry('a', '10:00', said[0])], [])).toBeNull()
    const fits = said.map((text, index) => line(index, `10:0${index}`, text))
    expect(
      zoneEvidence(
        fits,
        said.map((text, index) => entry(`e${index}`, `10:0${index}`, text)),
        [],
      ),
    ).toBeNull()
  })
})
