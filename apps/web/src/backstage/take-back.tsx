import { ActionIcon } from '@mantine/core'
import { type BackstageWords, removeBackstageWords } from '@second-story/board'
import { IconX } from '@tabler/icons-react'
import { useBackstageDoc } from '../room/use-backstage.ts'
import { useMe } from '../room/use-me.ts'

export interface TakeBackProps {
  root: 'chat' | 'observations'
  words: BackstageWords
  className: string | undefined
}

/** Takes one's own words back; nothing for anybody else's. */
export const TakeBack = ({ root, words: { id, personId, text }, className }: TakeBackProps) => {
  const doc = useBackstageDoc()
  const me = useMe()
  if (personId !== me.id) return null
  return (
    <ActionIcon
      className={className}
      size="sm"
      aria-label={`Take back “${text.slice(0, 40)}”`}
      onClick={() => removeBackstageWords(doc, root, id)}
    >
      <IconX size={14} stroke={1.5} />
    </ActionIcon>
  )
}
