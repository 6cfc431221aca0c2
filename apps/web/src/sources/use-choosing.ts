import type { TakeOver } from '@second-story/api'
import { type Entry, hiddenBy, isOnBoard } from '@second-story/board'
import { useDeferredValue, useMemo, useState } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { type Choice, chosenBy, takeOverOf, toggled, withEdge } from './choice.ts'
import type { LogLine, ReadLog } from './log.ts'
import { beside, mayCome, nearOnBoard, type Row, type Standing, standingOf } from './standing.ts'

/** What is looked for in the list; it decides nothing about what comes. */
export interface Sight {
  readonly text: string
  /** Null for everybody. */
  readonly who: string | null
  /** The board's other entries stand between the lines. */
  readonly beside: boolean
}

/** What would come, in figures. */
export interface Coming {
  readonly lines: readonly LogLine[]
  readonly people: number
  /** Chosen and on the board already. */
  readonly there: number
  /** Chosen and hidden by somebody before. */
  readonly hidden: number
  /** Said on the board by another source at about the same time. */
  readonly near: number
  readonly boardAfter: number
}

/** Choosing what of a log goes on the board. */
export const useChoosing = (reading: ReadLog, channels: ReadonlySet<string> | null, begin: Choice) => {
  const [choice, setChoice] = useState<Choice>(begin)
  const [sight, setSight] = useState<Sight>({ text: '', who: null, beside: true })
  const lines = useMemo(
    () => (channels === null ? reading.lines : reading.lines.filter(({ source }) => channels.has(source))),
    [reading.lines, channels],
  )
  const board = useBesides(reading.lines)
  const { standing, others } = board
  const near = useMemo(() => nearOnBoard(lines, others), [lines, others])
  const chosen = useMemo(() => lines.filter(chosenBy(choice)), [lines, choice])
  const chosenIds = useMemo((): ReadonlySet<string> => {
    if (choice.mode === 'lines') return choice.ids
    return new Set(choice.mode === 'all' ? [] : chosen.map(({ id }) => id))
  }, [choice, chosen])
  const coming = useMemo((): Coming => {
    const lines: LogLine[] = []
    const people = new Set<string>()
    const counts = { there: 0, hidden: 0, near: 0 }
    for (const line of chosen) {
      const stands = standing(line.id)
      if (stands === 'there' || stands === 'hidden') counts[stands] += 1
      else {
        lines.push(line)
        if (line.author !== '') people.add(line.author)
        if (near.has(line.id)) counts.near += 1
      }
    }
    return { ...counts, lines, people: people.size, boardAfter: board.shown + lines.length }
  }, [chosen, standing, near, board.shown])
  const wanted = useDeferredValue(sight)
  const rows = useMemo((): readonly Row[] => {
    const said = wanted.text.trim().toLowerCase()
    const some = lines.filter(
      ({ author, text }) =>
        (wanted.who === null || author === wanted.who) &&
        (said === '' || text.toLowerCase().includes(said) || author.toLowerCase().includes(said)),
    )
    const alone = !wanted.beside || said !== '' || wanted.who !== null
    return alone ? some.map((line) => ({ line })) : beside(some, others)
  }, [lines, others, wanted])
  const whole = { from: reading.first, to: reading.last }

  return {
    choice,
    setChoice,
    sight,
    setSight,
    lines,
    rows,
    others,
    near,
    standing,
    coming,
    isChosen: (line: LogLine): boolean => choice.mode === 'all' || chosenIds.has(line.id),
    /** Takes some lines on, or off where all of them are on. Choosing by the line begins with what is chosen. */
    toggle: (some: readonly LogLine[]): void => {
      const free = some.filter(({ id }) => mayCome(standing(id)))
      if (free.length > 0)
        setChoice({ mode: 'lines', ids: toggled(new Set(chosen.map(({ id }) => id)), free) })
    },
    /** From nothing: the lines that are pressed are all that comes. */
    chooseLines: (): void =>
      setChoice({ mode: 'lines', ids: choice.mode === 'window' ? chosenIds : new Set<string>() }),
    moveEdge: (edge: 'from' | 'to', at: string): void => setChoice(withEdge(choice, edge, at, whole)),
    takeOver: (): TakeOver => takeOverOf(choice, chosen, channels === null),
  }
}

export type Choosing = ReturnType<typeof useChoosing>

/** What the board has beside a log: how each line stands to it, and its entries from elsewhere in order of time. */
const useBesides = (lines: readonly LogLine[]) => {
  const { doc } = useRoom()
  const timeline = useBoard('timeline', (all) => all)
  const people = useBoard('people', (all) => all)
  const own = useMemo(() => new Set(lines.map(({ id }) => id)), [lines])
  return useMemo(() => {
    const clients = new Set([...people.values()].flatMap((person) => person.clients ?? []))
    const isHiddenByPerson = (id: string): boolean => {
      const by = hiddenBy(doc, id)
      return by !== null && clients.has(by)
    }
    const entries = timeline.order.flatMap((id): Entry[] => {
      const entry = timeline.byId.get(id)
      return entry && isOnBoard(entry) ? [entry] : []
    })
    return {
      standing: (id: string): Standing => standingOf(timeline.byId.get(id), isHiddenByPerson),
      others: entries.filter(({ id }) => !own.has(id)),
      shown: entries.length,
    }
  }, [doc, timeline, people, own])
}
