import { ownerOf } from '@second-story/board'
import { useActions } from '../../kit/actions.ts'
import { useAgenda, useBoard } from '../../room/use-board.ts'
import { useMay, useMe } from '../../room/use-me.ts'
import { usePane } from '../pane-store.ts'
import { useStories } from './stories-store.ts'

/**
 * What a key does with stories, besides adding one.
 * @param entryId the entry that is looked at, else the one that is discussed
 */
export const useStoryKeys = (entryId: string | null): void => {
  const me = useMe()
  const may = useMay('annotations')
  const now = useAgenda((agenda) => agenda.entryId)
  const layout = useStories((stories) => stories.layout)
  const { setLayout, turn } = useStories.getState()
  // The last of one's own: it is the one that was just told.
  const open = useBoard('annotations', ({ byEntry, byId }) =>
    (byEntry.get(entryId ?? '') ?? []).findLast((key) => {
      const annotation = byId.get(key)
      return ownerOf(key) === me.id && annotation?.lens === 'assumed' && !annotation.turnedOut?.trim()
    }),
  )
  useActions([
    {
      id: 'accounts',
      label: layout === 'lens' ? 'Show what people said by person' : 'Show what people said by lens',
      group: 'The timeline',
      keys: ['a p'],
      run: () => setLayout(layout === 'lens' ? 'person' : 'lens'),
    },
    {
      id: 'turned-out',
      label: 'Say how your assumption turned out',
      group: 'Your words',
      keys: ['a o'],
      when: may && open !== undefined,
      run: () => {
        if (entryId !== null && entryId !== now) usePane.getState().open(entryId)
        turn(open ?? null)
      },
    },
  ])
}
