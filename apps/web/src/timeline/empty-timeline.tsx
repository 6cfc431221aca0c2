import { Button } from '@mantine/core'
import { Empty } from '../kit/empty.tsx'
import { useUi } from '../room/ui-store.ts'
import { useMay, useMe } from '../room/use-me.ts'

/** A timeline without entries says what belongs here and gives the first step. */
export const EmptyTimeline = () => {
  const { role } = useMe()
  const mayAdd = useMay('timeline')
  const { setAdding, setImporting } = useUi.getState()
  const keeps = mayAdd && role !== 'participant'
  return (
    <Empty
      title="No entries yet"
      actions={
        mayAdd && (
          <>
            {keeps && (
              <Button variant="filled" onClick={() => setImporting(true)}>
                Bring in a log
              </Button>
            )}
            <Button variant="default" onClick={() => setAdding(true)}>
              {keeps ? 'Write the first entry' : 'Propose an entry'}
            </Button>
          </>
        )
      }
    >
      Here stands what happened, in order of time: alerts, messages, decisions and what people did.
    </Empty>
  )
}
