import { ownerOf } from '@second-story/board'
import { useActions } from '../kit/actions.ts'
import { useAgenda } from '../room/use-board.ts'
import { useLinesAt } from '../room/use-mine.ts'
import { useRelease } from './use-release.ts'

/** The keys for one's own lines about what is discussed. They stand in its card; this belongs to the list around it. */
export const OwnLineKeys = () => {
  const entryId = useAgenda((agenda) => agenda.entryId)
  const fresh = useLinesAt(entryId ?? '').filter(({ kept }) => !kept)
  const release = useRelease()
  const when = entryId !== null && ownerOf(entryId) === null && release.may && fresh.length > 0
  useActions([
    {
      id: 'own-lines-show',
      label: 'Show the room your own lines here',
      group: 'Your words',
      keys: ['o s'],
      when,
      run: () => entryId !== null && release.show(fresh, { entryId }),
    },
    {
      id: 'own-lines-keep',
      label: 'Keep your own lines here',
      group: 'Your words',
      keys: ['o k'],
      when,
      run: () => release.keep(fresh),
    },
  ])
  return null
}
