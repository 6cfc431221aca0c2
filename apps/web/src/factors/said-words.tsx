import { namedVoiceOf } from '@second-story/board'
import type { ReactNode } from 'react'
import { firstName } from '../kit/person-color.ts'
import { EntryRef } from '../room/entry-ref.tsx'
import { useFollowLink } from '../room/follow-link.tsx'
import { useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './said-words.module.css'

/** What people said, each with who it was and the entry that it is about. */
export const SaidWords = ({
  keys,
  deeds,
}: {
  keys: readonly string[]
  deeds?: (key: string) => ReactNode
}) => (
  <ul className={classes.said}>
    {keys.map((key) => (
      <Said key={key} id={key}>
        {deeds?.(key)}
      </Said>
    ))}
  </ul>
)

const Said = ({ id, children }: { id: string; children: ReactNode }) => {
  const said = useBoard('annotations', ({ byId }) => byId.get(id))
  const person = usePerson(said ? namedVoiceOf(said) : null)
  const follow = useFollowLink()
  const open = follow && ((entryId: string) => follow({ kind: 'entry', id: entryId }))
  if (!said) return null
  return (
    <li>
      <p className={classes.words} dir="auto">
        {said.body}
      </p>
      <p className={classes.who}>
        <span>{person ? firstName(person.name) : 'Without a name'}</span>
        {said.entryId && <EntryRef entryId={said.entryId} onOpen={open} />}
      </p>
      {children}
    </li>
  )
}
