import { IconPencil } from '@tabler/icons-react'
import { firstName } from '../kit/person-color.ts'
import { useBoard } from '../room/use-board.ts'
import { useEditingAt } from '../room/use-presence.ts'
import classes from './editors.module.css'

/** Who else changes an entry just now. It lies over its edge and moves nothing. */
export const Editors = ({ entryId, brief = false }: { entryId: string; brief?: boolean }) => {
  const ids = useEditingAt(entryId)
  const names = useBoard('people', (people) => ids.map((id) => firstName(people.get(id)?.name ?? 'Somebody')))
  if (ids.length === 0) return null
  const words = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} editing`
  return (
    <span
      className={brief ? classes.brief : classes.editors}
      {...(brief ? { role: 'img', 'aria-label': words, title: words } : {})}
    >
      <IconPencil size={13} stroke={1.5} aria-hidden />
      {!brief && words}
    </span>
  )
}
