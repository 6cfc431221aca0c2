import { Button } from '@mantine/core'
import { IconParking } from '@tabler/icons-react'
import { useMay } from '../room/use-me.ts'
import { useParking } from './park-store.ts'

/** Puts an idea for a fix aside until its timebox. */
export const ParkButton = ({ entryId }: { entryId: string }) => {
  const may = useMay('actions')
  const begin = useParking((parking) => parking.begin)
  if (!may) return null
  return (
    <Button
      size="xs"
      variant="subtle"
      aria-keyshortcuts="P"
      leftSection={<IconParking size={14} stroke={1.5} aria-hidden />}
      onClick={() => begin(entryId)}
    >
      Park an idea
    </Button>
  )
}
