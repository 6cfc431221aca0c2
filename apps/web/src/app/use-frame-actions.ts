import { useActions } from '../kit/actions.ts'
import { isInField } from '../kit/key-map.ts'
import { useKeys } from '../kit/use-keys.ts'
import { usePrivateColumn } from '../room/private-column.ts'
import { useTaken } from '../room/taken.ts'
import { useUi } from '../room/ui-store.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { useUndo } from '../room/use-undo.ts'
import { type CentrePane, PANE_WORDS } from './centre-pane.ts'
import { useLandmarkKeys } from './use-landmark-keys.ts'

export interface FrameActions {
  panes: readonly CentrePane[]
  shown: CentrePane
  onShow(pane: CentrePane): void
  /** There is a facilitators' column on this screen, shown or put away. */
  hasPrivate: boolean
  /** Before the door: nothing of the story is there to be found. */
  waits: boolean
}

/** What the frame of the board itself can do: its panes, its private column, the map of keys. */
export const useFrameActions = ({ panes, shown, onShow, hasPrivate, waits }: FrameActions): void => {
  const { role } = useMe()
  const mayBringLogs = useMay('timeline') && role !== 'participant'
  const { hidden, set } = usePrivateColumn()
  const { setImporting, setKeyboardMap, setAsking, setRestsOn } = useUi.getState()
  useLandmarkKeys()
  useKeys({ 'Mod+k': () => setAsking(useUi.getState().asking === null ? 'anything' : null) })
  const { next, undo } = useUndo()
  useActions([
    {
      id: 'undo',
      label: next === null ? 'Undo' : `Undo ${next}`,
      group: 'Everywhere',
      keys: ['Mod+z'],
      when: role !== 'observer',
      run: (event) => {
        // A field takes its own letters back.
        if (event && isInField(event)) return false
        undo()
        return true
      },
    },
    {
      id: 'write-what-you-saw',
      label: 'Write what you saw',
      group: 'Your words',
      keys: ['o w'],
      when: panes.includes('mine') && shown !== 'mine',
      run: () => onShow('mine'),
    },
    {
      id: 'show-factors',
      label: 'Look at factors and learnings',
      group: 'Look at',
      keys: ['g f'],
      when: panes.includes('questions'),
      run: () => {
        onShow('questions')
        useTaken.getState().show(true)
      },
    },
    ...panes.map((pane) => ({
      id: `show-${pane}`,
      label: `Look at ${PANE_WORDS[pane]}`,
      group: 'Look at' as const,
      when: pane !== shown,
      run: () => onShow(pane),
    })),
    {
      id: 'private-column',
      label: hidden ? 'Show the private column' : 'Hide the private column',
      group: 'Private',
      keys: ['b'],
      when: hasPrivate,
      run: () => set(!hidden),
    },
    {
      id: 'import',
      label: 'Import a log',
      group: 'The timeline',
      when: mayBringLogs,
      run: () => setImporting(true),
    },
    {
      id: 'rests-on',
      label: 'Whose timeline is it?',
      group: 'Look at',
      when: !waits,
      run: () => setRestsOn(true),
    },
    {
      id: 'find',
      label: 'Find in this review',
      group: 'Look at',
      keys: ['/'],
      when: !waits,
      run: () => setAsking('find'),
    },
    {
      id: 'keyboard-map',
      label: 'All keys',
      group: 'Everywhere',
      keys: ['?'],
      run: () => setKeyboardMap(true),
    },
  ])
}
