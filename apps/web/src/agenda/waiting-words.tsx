import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { useRoom } from '../room/room-context.tsx'
import { useConnection } from '../room/use-connection.ts'
import classes from './go-card.module.css'

/** Says that what was pressed waits for the line, once that is so; the board shows it all the same. */
export const WaitingWords = () => {
  const { conducting } = useRoom()
  const { waiting, late } = useStore(conducting)
  const away = useConnection(({ state }) => state === 'offline' || state === 'reconnecting')
  if (waiting === 0 || !(away || late)) return null
  return (
    <p className={classes.waits} role={late ? 'status' : undefined}>
      {late
        ? 'The others do not see this yet. It runs when the line is back, unless somebody takes over.'
        : 'Waits for the line.'}
    </p>
  )
}

/** Says on the next card what died because somebody took over while it waited. */
export const DiedWords = () => {
  const { conducting } = useRoom()
  const died = useStore(conducting, (all) => all.died)
  if (died === null) return null
  return (
    <div className={classes.waits}>
      {died}
      <Button size="xs" variant="subtle" onClick={() => conducting.setState({ died: null })}>
        Understood
      </Button>
    </div>
  )
}
