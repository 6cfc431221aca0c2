import { type Entry, isOnBoard, type Source } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'
import classes from './agreement.module.css'

/** What the timeline is made from, in one line: logs, what was written by hand, what is remembered. */
export const CoverageLine = () => {
  const sources = useBoard('sources', (all) => all)
  const words = useBoard('timeline', ({ byId }) => coverageWords([...byId.values()], sources))
  return words === null ? null : <p className={classes.coverage}>{words}</p>
}

/** One sentence; null while there is nothing to speak of. */
export const coverageWords = (
  entries: readonly Entry[],
  sources: ReadonlyMap<string, Pick<Source, 'name' | 'count'>>,
): string | null => {
  const shown = entries.filter(isOnBoard)
  if (shown.length === 0) return null
  const used = new Set(shown.flatMap(({ sourceId }) => (sourceId && sources.has(sourceId) ? [sourceId] : [])))
  const fromLogs = shown.filter(({ sourceId }) => sourceId && used.has(sourceId)).length
  const memory = shown.filter((entry) => entry.memory || entry.precision === 'about').length
  const total = [...used].reduce((sum, id) => sum + (sources.get(id)?.count ?? 0), 0)
  const parts = [count(shown.length, 'entry', 'entries')]
  if (fromLogs > 0) {
    const names = [...used].map((id) => sources.get(id)?.name ?? '')
    const from = names.length <= 2 ? names.join(' and ') : `${names.length} sources`
    parts.push(`${fromLogs} of the ${total} lines of ${from}`)
  }
  if (memory > 0) parts.push(`${memory} from memory`)
  return `${parts.join(', ')}.`
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`
