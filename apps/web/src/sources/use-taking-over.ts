import type { TakeOver } from '@second-story/api'
import { useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { keepLog, takeOverLines } from './log-calls.ts'
import { type Brought, discardLog, useBrought } from './use-brought.ts'

/** What was done last with a log. */
export interface Done {
  readonly name: string
  /** Null where the log was kept beside the board and nothing of it put there. */
  readonly taken: { readonly importId: string; readonly imported: number; readonly skipped: number } | null
}

const noting =
  (key: string) =>
  (progress: Brought['progress']): void =>
    useBrought.setState(({ logs }) => ({
      logs: logs.map((one) => (one.key === key ? { ...one, progress } : one)),
    }))

/** Keeping logs beside the board and putting lines of them on it. */
export const useTakingOver = () => {
  const room = useRoom()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<Done | null>(null)

  const kept = async ({ key, log, told, reading, sourceId }: Brought): Promise<string | null> => {
    if (sourceId !== null) return sourceId
    if (!log || !reading) return null
    const note = noting(key)
    // The day that stands in is sent along: what is kept is read as the preview was.
    const answer = await keepLog(
      room,
      log,
      { ...told, date: reading.date },
      note,
      new AbortController().signal,
    )
    note(null)
    if (answer.ok) return answer.value
    setProblem(answer.detail)
    return null
  }
  const work = async (task: () => Promise<Done | null>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setProblem(null)
    const result = await task()
    setBusy(false)
    if (result) setDone(result)
    return result !== null
  }

  return {
    busy,
    problem,
    done,
    forget: (): void => {
      setDone(null)
      setProblem(null)
    },
    /** Keeps a log beside the board; nothing of it goes on the board. */
    keep: (brought: Brought): Promise<boolean> =>
      work(async () => {
        if ((await kept(brought)) === null) return null
        discardLog(brought.key)
        announce(`${brought.name} is kept beside the board`)
        return { name: brought.name, taken: null }
      }),
    /** Puts lines of a log on the board; keeps it first where it is not kept yet. */
    add: (brought: Brought, what: TakeOver, count: number): Promise<boolean> =>
      work(async () => {
        const sourceId = await kept(brought)
        if (sourceId === null) return null
        announce(`Adding ${count.toLocaleString('en')}`)
        const note = noting(brought.key)
        const answer = await takeOverLines(room, sourceId, what, note)
        note(null)
        if (!answer.ok) {
          setProblem(answer.detail)
          return null
        }
        discardLog(brought.key)
        return { name: brought.name, taken: answer.value }
      }),
  }
}
