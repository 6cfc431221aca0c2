import { IconFlag } from '@tabler/icons-react'
import { useBackstage } from '../room/use-backstage.ts'
import { useIsHolder } from '../room/use-me.ts'
import { CueForm } from './cue-form.tsx'
import { CueRow } from './cue-row.tsx'
import classes from './cues.module.css'
import { useHolderName } from './other-facilitator.ts'
import { Panel } from '../kit/panel.tsx'

/** Of what is done so much stays in sight: it may have been ticked by mistake. */
const DONE_SHOWN = 2

/** Private pointers between facilitators: a bias at work, somebody to ask, somebody to look after. */
export const Cues = () => {
  const isHolder = useIsHolder()
  const holder = useHolderName()
  const open = useBackstage('cues', (cues) => cues.filter(({ done }) => !done).map(({ id }) => id))
  const done = useBackstage('cues', (cues) =>
    cues
      .filter((cue) => cue.done)
      .slice(-DONE_SHOWN)
      .map(({ id }) => id),
  )
  return (
    <Panel
      icon={IconFlag}
      title={!isHolder && holder ? `Cues for ${holder}` : 'Cues'}
      count={open.length > 0 ? open.length : undefined}
    >
      {open.length + done.length > 0 && (
        <ul className={classes.cues}>
          {[...open, ...done].map((id) => (
            <CueRow key={id} id={id} />
          ))}
        </ul>
      )}
      <CueForm />
    </Panel>
  )
}
