import { Button } from '@mantine/core'
import { Empty } from '../../kit/empty.tsx'
import { WIDE } from './filter.ts'
import { useReading } from './reading-store.ts'

/** The list where the filter leaves nothing of it. */
export const NothingPasses = () => {
  const setFilter = useReading((reading) => reading.setFilter)
  return (
    <Empty
      title="No entry is like that"
      actions={
        <Button variant="default" onClick={() => setFilter(WIDE)}>
          Show all entries
        </Button>
      }
    >
      All entries are still there; the filter above leaves them out for now.
    </Empty>
  )
}
