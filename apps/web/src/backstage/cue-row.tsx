import { Button, Checkbox } from '@mantine/core'
import { editCue } from '@second-story/board'
import { useFacilitation } from '../room/facilitation.ts'
import { useBackstage, useBackstageDoc } from '../room/use-backstage.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import { askInstead, cueLead } from './cue-words.ts'
import classes from './cues.module.css'

/** One cue; a press says that it has been seen to. */
export const CueRow = ({ id }: { id: string }) => {
  const doc = useBackstageDoc()
  const cue = useBackstage('cues', (cues) => cues.find((one) => one.id === id))
  const person = usePerson(cue?.personId)
  const instead = askInstead(useFacilitation(), cue?.kind ?? 'ask')
  if (!cue) return null
  const done = cue.done === true
  return (
    <li className={classes.cue} data-done={done || undefined}>
      <Checkbox
        size="xs"
        checked={done}
        onChange={(event) => editCue(doc, id, { done: event.currentTarget.checked })}
        label={
          <span dir="auto">
            <b>{cueLead(cue, person?.name)}</b> {cue.text}
          </span>
        }
      />
      {!done && instead !== null && <Instead question={instead} />}
    </li>
  )
}

/** What to ask where a bias is at work; whoever holds the room shows it with one press. */
const Instead = ({ question }: { question: string }) => {
  const isHolder = useIsHolder()
  const live = useAgenda((agenda) => agenda.state === 'live')
  const isShown = useAgenda((agenda) => agenda.prompt === question)
  const { send } = useOrder()
  return (
    <p className={classes.instead}>
      <span dir="auto">{question}</span>
      {isHolder && live && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={isShown ? undefined : `Show the room: ${question}`}
          disabled={isShown}
          onClick={() => void send({ do: 'prompt', text: question })}
        >
          {isShown ? 'On screen' : 'Show'}
        </Button>
      )}
    </p>
  )
}
