import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { useKeys } from '../kit/use-keys.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './back-to-now.module.css'
import { offersBack } from './following.ts'
import { timeLabel } from './incident-time.ts'
import { usePane } from './pane-store.ts'
import { useEntry, useZone } from './use-entry.ts'

/** The way back to where the room is, for whoever looks elsewhere. */
export const BackToNow = ({ onBack }: { onBack(): void }) => {
  const now = useAgenda(({ entryId }) => entryId)
  const away = usePane(({ following }) => offersBack(following))
  if (now === null || !away) return null
  return <Pill now={now} onBack={onBack} />
}

/**
 * The way back with what one misses there: what the room is asked. Whoever conducts is told that nobody goes along;
 * looking ahead is theirs alone.
 */
export const Pill = ({ now, onBack }: { now: string; onBack(): void }) => {
  const words = useAwayWords(now)
  useKeys({ n: onBack })
  return (
    <div className={classes.pill} data-back-to-now data-words={words !== null || undefined}>
      {words !== null && (
        <span className={classes.words} dir="auto">
          {words}
        </span>
      )}
      <Button
        variant="filled"
        leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
        aria-keyshortcuts="N"
        onClick={onBack}
      >
        Back to now
        <span className={classes.key}>
          <Kbd>N</Kbd>
        </span>
      </Button>
    </div>
  )
}

const useAwayWords = (now: string): string | null => {
  const holds = useIsHolder()
  const zone = useZone()
  const entry = useEntry(now)
  const prompt = useAgenda((agenda) => agenda.prompt)
  const holder = useAgenda((agenda) => agenda.holder)
  const name = usePerson(holder)?.name
  const time = timeLabel(entry?.at, entry?.precision, zone)
  if (holds) return `Only you look here. The room stays ${time === '–' ? 'there' : `at ${time}`}`
  return prompt ? `${name ? `${firstName(name)}: ` : ''}${prompt}` : null
}
