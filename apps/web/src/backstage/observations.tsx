import { IconPencil } from '@tabler/icons-react'
import { useBackstage } from '../room/use-backstage.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder, useMe } from '../room/use-me.ts'
import { ObservationForm } from './observation-form.tsx'
import classes from './observations.module.css'
import { Observed } from './observed.tsx'
import { useHolderName } from './other-facilitator.ts'
import { Panel } from '../kit/panel.tsx'

/** Seen of so many; the rest waits for the five minutes afterwards. */
const SHOWN = 3

/** What somebody who learns beside the holder notes about how the meeting is led; theirs alone until the close. */
export const Observations = () => {
  const me = useMe()
  const isHolder = useIsHolder()
  const holder = useHolderName()
  const live = useAgenda((agenda) => agenda.state === 'live')
  const own = useBackstage('observations', (all) => all.filter(({ personId }) => personId === me.id))
  if (isHolder || !live) return null
  return (
    <Panel
      icon={IconPencil}
      title="For afterwards"
      count={own.length > SHOWN ? own.length : undefined}
      note={holder && `${holder} gets it then`}
    >
      {own.length > 0 && (
        <ol className={classes.observed}>
          {own.slice(-SHOWN).map((words) => (
            <Observed key={words.id} words={words} />
          ))}
        </ol>
      )}
      <ObservationForm
        label="What you notice about how it is led"
        placeholder="What opened the room, what closed it"
      />
    </Panel>
  )
}
