import { useActions } from '../../kit/actions.ts'
import { announce } from '../../kit/live-region.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { useAgenda } from '../../room/use-board.ts'
import { isWide, WIDE } from './filter.ts'
import { focusFilter } from './filter-focus.ts'
import type { Layout } from './layout.ts'
import { useReading } from './reading-store.ts'
import { showAs } from './shapes.ts'

/**
 * The keys of reading: to the filter, fold or open all talk, lanes and back.
 * @param wide there is room for lanes
 */
export const useReadingKeys = (layout: Layout, { wide }: { wide: boolean }): void => {
  const filter = useReading((reading) => reading.filter)
  const shape = useReading((reading) => reading.shape)
  const barOpen = useReading((reading) => reading.barOpen)
  const now = useAgenda(({ entryId }) => entryId)
  const some = layout.total > 0
  const { folded, talk } = layout
  const toggleTalk = (): void => {
    useReading.getState().setFoldTalk(folded === 0)
    announce(folded === 0 ? 'Talk is folded' : 'All entries are open')
  }
  useActions([
    {
      id: 'filter',
      label: 'Filter the timeline',
      group: 'The timeline',
      keys: ['f'],
      when: some,
      run: () => {
        useReading.getState().setBarOpen(true)
        focusFilter()
      },
    },
    {
      id: 'filter-clear',
      label: 'Show all entries again',
      group: 'The timeline',
      when: !isWide(filter),
      run: () => useReading.getState().setFilter(WIDE),
    },
    {
      id: 'fold-talk',
      label: folded === 0 ? 'Fold the talk between entries' : 'Open all folded talk',
      group: 'The timeline',
      keys: ['z'],
      when: some && isWide(filter) && (talk.size > 0 || folded === 0),
      run: toggleTalk,
    },
    {
      id: 'lanes',
      label: shape === 'lanes' ? 'Read the timeline as a list' : 'Read the timeline in lanes, by who acted',
      group: 'The timeline',
      keys: ['l'],
      when: some && wide,
      run: () => {
        showAs(shape === 'lanes' ? 'list' : 'lanes', now, true)
        announce(shape === 'lanes' ? 'Timeline as a list' : 'Timeline in lanes, by who acted')
      },
    },
  ])
  useKeys({
    Escape: () => {
      const reading = useReading.getState()
      if (!isWide(filter)) reading.setFilter(WIDE)
      else if (barOpen) reading.setBarOpen(false)
      else if (reading.stretch !== null) reading.setStretch(null)
      else if (shape === 'lanes') showAs('list', now, true)
      else return false
      return true
    },
  })
}
