import { hiddenBy } from '@second-story/board'
import { useRoom } from '../room/room-context.tsx'
import { useWriters } from '../room/use-changed.ts'

/** Who took an entry off the board, where that is known. */
export const HiddenBy = ({ entryId }: { entryId: string }) => {
  const { doc } = useRoom()
  const client = hiddenBy(doc, entryId)
  const [name] = useWriters(client === null ? [] : [client])
  return <span>{name ? `Hidden by ${name}` : 'Hidden'}</span>
}
