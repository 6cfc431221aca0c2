import { Button } from '@mantine/core'
import { editEntry, ORIGIN } from '@second-story/board'
import { IconGauge } from '@tabler/icons-react'
import { useState } from 'react'
import { Panel } from '../kit/panel.tsx'
import { Time } from '../kit/time.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './pass-over.module.css'
import { type PassOver, usePaceWords, usePassOver } from './use-pace.ts'

/** More of them are counted and not listed. */
const LISTED = 4

/**
 * Behind the marks: what to read in passing so that the room is back on pace. For the facilitators’ column; one press
 * accepts it, another takes it back. Nothing goes off the board.
 */
export const PassOverPanel = () => {
  const { doc } = useRoom()
  const words = usePaceWords()
  const proposed = usePassOver()
  const [passed, setPassed] = useState<readonly PassOver[]>([])
  const accept = (): void => {
    // As one change: of a long log there are a thousand.
    doc.transact(
      () => proposed.forEach(({ id, plannedMinute }) => editEntry(doc, id, { depth: 'pass', plannedMinute })),
      ORIGIN.person,
    )
    setPassed((before) => [...before, ...proposed])
  }
  const takeBack = (): void => {
    doc.transact(
      () => passed.forEach(({ id }) => editEntry(doc, id, { depth: 'normal', plannedMinute: null })),
      ORIGIN.person,
    )
    setPassed([])
  }
  if (proposed.length === 0 && passed.length === 0) return null
  return (
    <Panel icon={IconGauge} title="Pace" note={words}>
      {proposed.length > 0 ? (
        <ul className={classes.list}>
          {proposed.slice(0, LISTED).map(({ id }) => (
            <PassRow key={id} id={id} />
          ))}
          {proposed.length > LISTED && <li>and {(proposed.length - LISTED).toLocaleString('en')} more</li>}
        </ul>
      ) : (
        <p className={classes.words}>
          {passed.length === 1 ? 'One is' : `${passed.length.toLocaleString('en')} are`} passed over quickly.
        </p>
      )}
      {/* One button for both, so that the focus stays where it was. */}
      <Button size="xs" variant="default" fullWidth onClick={proposed.length > 0 ? accept : takeBack}>
        {proposed.length === 0
          ? 'Take it back'
          : `Pass over ${proposed.length === 1 ? 'this one' : `these ${proposed.length.toLocaleString('en')}`}`}
      </Button>
    </Panel>
  )
}

const PassRow = ({ id }: { id: string }) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const entry = useBoard('timeline', ({ byId }) => byId.get(id))
  return (
    <li>
      <Time at={entry?.at} zone={zone} about={entry?.precision === 'about'} />
      <span dir="auto">{entry?.text}</span>
    </li>
  )
}
