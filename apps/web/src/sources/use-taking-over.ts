import type { TakeOver } from '@second-story/api'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { keepLog, takeOverLines } from './log-calls.ts'
import { type Brought, chooseFrom, discardLog, type Done, signalOf, useBrought } from './use-brought.ts'

const noting =
  (key: string) =>
  (progress: Brought['progress']): void =>
    useBrought.setState(({ logs }) => ({
      logs: logs.map((one) => (one.key === key ? { ...one, progress } : one)),
    }))

/** Keeping logs beside the board and putting lines of them on it. What becomes of it is told also after the page was left. */
export const useTakingOver = () => {
  const room = useRoom()
  const { taking, done, failed } = useBrought()

  const isHere = (): boolean => useBrought.getState().reviewId === room.reviewId
  const fail = (key: string, detail: string): null => {
    if (!isHere()) return null
    useBrought.setState({ failed: { key, detail } })
    announce(detail)
    return null
  }
  /** Id of the source; null where it was refused or stopped. */
  const kept = async ({ key, log, told, reading, sourceId }: Brought): Promise<string | null> => {
    if (sourceId !== null) return sourceId
    if (!log || !reading) return null
    const note = noting(key)
    const signal = signalOf(key)
    note({ doing: 'sending', done: 0, of: log.body.size })
    // The day that stands in is sent along: what is kept is read as the preview was.
    const answer = await keepLog(room, log, { ...told, date: reading.date }, note, signal)
    note(null)
    if (signal.aborted) return null
    return answer.ok ? answer.value : fail(key, `${answer.detail} Nothing was added.`)
  }
  const work = async (key: string, task: () => Promise<Done | null>): Promise<void> => {
    if (useBrought.getState().taking !== null) return
    useBrought.setState({ taking: key, failed: null })
    const result = await task()
    if (!isHere()) return
    useBrought.setState(result === null ? { taking: null } : { taking: null, done: result })
    if (result === null) return
    if (useBrought.getState().choosing?.key === key) chooseFrom(null)
    discardLog(key)
  }

  return {
    busy: taking !== null,
    /** Key of the log that is kept or added just now. */
    taking,
    done,
    problemOf: (key: string): string | null => (failed?.key === key ? failed.detail : null),
    forget: (): void => useBrought.setState({ done: null, failed: null }),
    /** Keeps a log beside the board; nothing of it goes on the board. */
    keep: (brought: Brought): Promise<void> =>
      work(brought.key, async () => {
        if ((await kept(brought)) === null) return null
        announce(`${brought.name} is kept beside the board`)
        return { name: brought.name, taken: null }
      }),
    /** Puts lines of a log on the board; keeps it first where it is not kept yet. */
    add: (brought: Brought, what: TakeOver, count: number): Promise<void> =>
      work(brought.key, async () => {
        const sourceId = await kept(brought)
        if (sourceId === null) return null
        announce(`Adding ${count.toLocaleString('en')}`)
        const note = noting(brought.key)
        const answer = await takeOverLines(room, sourceId, what, note)
        note(null)
        // A line lost on the way may have come all the same; none comes twice.
        if (!answer.ok) return fail(brought.key, `${answer.detail} Adding again brings only what is missing.`)
        return { name: brought.name, taken: answer.value }
      }),
  }
}
