import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import classes from './just-added.module.css'
import { undoImport } from './log-calls.ts'
import type { Done } from './use-brought.ts'

export interface JustAddedProps {
  done: Done
  /** The import was taken back. */
  onUndone(): void
}

/** What came of the last press, and the way back. */
export const JustAdded = ({ done: { name, taken }, onUndone }: JustAddedProps) => {
  const room = useRoom()
  const close = useUi(({ setImporting }) => setImporting)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const undo = async (importId: string): Promise<void> => {
    setBusy(true)
    const answer = await undoImport(room, importId)
    setBusy(false)
    if (answer.ok) onUndone()
    else setProblem(answer.detail)
  }
  return (
    <div className={classes.done}>
      <div role="status">
        <b>
          {taken === null
            ? `${name} is kept beside the board.`
            : `${taken.imported.toLocaleString('en')} new on the board.`}
        </b>
        {taken !== null && taken.skipped > 0 && (
          <p>
            {taken.skipped.toLocaleString('en')} were there already, or hidden before, and stay as they are.
          </p>
        )}
        {taken !== null && taken.imported > 0 && (
          <p>
            Taking it back hides its entries. Words that people wrote on them are kept, and come back with it.
          </p>
        )}
        {problem && <p>{problem}</p>}
      </div>
      <div className={classes.buttons}>
        {taken !== null && taken.imported > 0 && (
          <Button variant="subtle" disabled={busy} onClick={() => void undo(taken.importId)}>
            Take this import back
          </Button>
        )}
        <Button variant="default" onClick={() => close(false)}>
          Go to the board
        </Button>
      </div>
    </div>
  )
}
