import { Button } from '@mantine/core'
import { useState } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './strip-line.module.css'

/** Before the meeting: how far the board is, and the one press that opens the room. */
export const Preparation = () => {
  const { command } = useRoom()
  const entries = useBoard('timeline', ({ byId }) => byId.size)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const handleOpen = async (): Promise<void> => {
    setBusy(true)
    const reply = await command({ do: 'open' })
    setBusy(false)
    if (reply.status === 200) return
    setProblem(reply.detail)
    announceRefusal(reply.detail)
  }
  return (
    <div className={classes.line}>
      <p>
        <b>In preparation.</b>{' '}
        {problem ??
          (entries === 0
            ? 'Bring in a log or write the first entries, check the facts, send the links.'
            : 'Others who come in wait until you open the room.')}
      </p>
      <Button size="xs" loading={busy} onClick={() => void handleOpen()}>
        Open the room
      </Button>
    </div>
  )
}
