import type { View } from '@second-story/board'
import { IconFold, IconFoldDown } from '@tabler/icons-react'
import { memo } from 'react'
import { AvatarRow } from '../../kit/avatar.tsx'
import { useBoard } from '../../room/use-board.ts'
import { timeLabel } from '../incident-time.ts'
import { claimantOf } from '../use-claimant.ts'
import { useZone } from '../use-entry.ts'
import { actorOf } from './filter.ts'
import type { Talk } from './layout.ts'
import { useReading } from './reading-store.ts'
import classes from './talk-head.module.css'

/** From so many voices on they are counted beside the faces. */
const MANY_VOICES = 4

/** The row over lines of talk that nobody wrote on: how many, until when, who, and the way to open or fold them. */
export const TalkHead = memo(({ row, talk, tabIndex }: { row: string; talk: Talk; tabIndex: 0 | -1 }) => {
  const zone = useZone()
  const { ids, open } = talk
  const [first, last] = useBoard('timeline', ({ byId }) => endsOf(byId, ids))
  const actors = useBoard('timeline', ({ byId }) => actorsIn(byId, ids))
  const people = useBoard('people', (all) => actors.map((actor) => claimantOf(all, actor) ?? actor))
  const setUnfolded = useReading((reading) => reading.setUnfolded)
  const time = timeLabel(first, 'minute', zone)
  const end = timeLabel(last, 'minute', zone)
  const Icon = open ? IconFold : IconFoldDown
  return (
    <button
      type="button"
      className={classes.head}
      data-row={row}
      data-open={open || undefined}
      aria-expanded={open}
      tabIndex={tabIndex}
      onClick={() => setUnfolded(ids, !open)}
    >
      <span className={classes.time}>{time}</span>
      <span className={classes.mark} aria-hidden>
        <i />
      </span>
      <span className={classes.what}>
        <b>{ids.length.toLocaleString('en')} lines of talk</b>
        {end !== time && <span>to {end}</span>}
        {actors.length >= MANY_VOICES && <span className={classes.voices}>{actors.length} voices</span>}
        <AvatarRow
          people={actors.map((name, index) => ({ id: people[index] ?? name, name }))}
          most={3}
          size="xs"
        />
        <span className={classes.names}>{actors.slice(0, 3).join(', ')}</span>
      </span>
      <span className={classes.offer}>
        <Icon size={14} stroke={1.5} aria-hidden />
        {open ? 'Fold' : 'Open'}
      </span>
    </button>
  )
})
TalkHead.displayName = 'TalkHead'

type ById = View<'timeline'>['byId']

/** Times of the first and the last line, ISO 8601; null where none is known. */
const endsOf = (byId: ById, ids: readonly string[]): readonly (string | null)[] => {
  const at = (id: string | undefined): string | null => byId.get(id ?? '')?.at ?? null
  return [at(ids.find((id) => at(id))), at(ids.findLast((id) => at(id)))]
}

/** Who speaks, in order of appearance. */
const actorsIn = (byId: ById, ids: readonly string[]): readonly string[] => {
  const actors = new Set<string>()
  for (const id of ids) {
    const entry = byId.get(id)
    const actor = entry ? actorOf(entry) : ''
    if (actor !== '') actors.add(actor)
  }
  return [...actors]
}
