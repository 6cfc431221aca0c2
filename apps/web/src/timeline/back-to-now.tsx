import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useAgenda } from '../room/use-board.ts'
import classes from './back-to-now.module.css'
import { offersBack } from './following.ts'
import { usePane } from './pane-store.ts'

/** The way back to where the room is, for whoever looks elsewhere. */
export const BackToNow = ({ onBack }: { onBack(): void }) => {
  const now = useAgenda(({ entryId }) => entryId)
  const away = usePane(({ following }) => offersBack(following))
  if (now === null || !away) return null
  return (
    <Button
      className={classes.pill}
      variant="filled"
      leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
      onClick={onBack}
    >
      Back to now
    </Button>
  )
}
