import { ActionIcon } from '@mantine/core'
import { type BackstageWords, removeBackstageWords } from '@second-story/board'
import { IconX } from '@tabler/icons-react'
import { Time } from '../kit/time.tsx'
import { ownZone } from '../kit/zoned.ts'
import { useBackstageDoc } from '../room/use-backstage.ts'
import { useMe } from '../room/use-me.ts'
import classes from './observations.module.css'

/** One observation with its minute; its writer can take it back. */
export const Observed = ({ words: { id, personId, text, at } }: { words: BackstageWords }) => {
  const doc = useBackstageDoc()
  const me = useMe()
  return (
    <li>
      <Time at={at || null} zone={ownZone()} />
      <span dir="auto">{text}</span>
      {personId === me.id && (
        <ActionIcon
          className={classes.back}
          size="sm"
          aria-label={`Take back “${text.slice(0, 40)}”`}
          onClick={() => removeBackstageWords(doc, 'observations', id)}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      )}
    </li>
  )
}
