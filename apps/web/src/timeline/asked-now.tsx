import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './asked-now.module.css'

/** What whoever conducts asks the room, under what is discussed. */
export const AskedNow = ({ large = false }: { large?: boolean }) => {
  const prompt = useAgenda((agenda) => agenda.prompt)
  const holder = useAgenda((agenda) => agenda.holder)
  const name = usePerson(holder)?.name
  if (prompt === null || prompt === '') return null
  const asks = prompt.trimEnd().endsWith('?')
  return (
    <div className={classes.asked} data-large={large || undefined}>
      {holder !== null && name !== undefined && (
        <span className={classes.who}>
          <Avatar personId={holder} name={name} size={large ? 'xs' : 'sm'} decorative />
          {firstName(name)} {asks ? `asks${large ? ' everyone' : ''}` : 'says'}
        </span>
      )}
      <p dir="auto">{prompt}</p>
    </div>
  )
}
