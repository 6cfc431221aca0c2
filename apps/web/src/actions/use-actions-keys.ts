import { ownerOf } from '@second-story/board'
import { useActions } from '../kit/actions.ts'
import { useKeys } from '../kit/use-keys.ts'
import { useBoard } from '../room/use-board.ts'
import { useDots } from '../room/use-dots.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { focusNewAction } from './new-action.tsx'
import { useActionsPane } from './pane-store.ts'
import { focusRow } from './row-id.ts'
import { useDeeds } from './use-deeds.ts'

/** The list of actions without a mouse. @param rows keys from the top, as they are shown */
export const useActionsKeys = (rows: readonly string[]): void => {
  const looked = useActionsPane((pane) => pane.looked)
  const at = looked !== null && rows.includes(looked) ? looked : null
  const action = useBoard('actions', (all) => (at === null ? undefined : all.get(at)))
  const deeds = useDeeds(action ?? { id: at ?? '' })
  const { toggle } = useDots('actions')
  const mayWrite = useMay('actions')
  const proposes = useMe().role === 'participant'
  const { open, ask } = useActionsPane.getState()
  const has = action !== undefined
  const decides = has && deeds.mayDecide
  const status = action?.status ?? 'open'
  const step = (by: 1 | -1) => (): boolean => {
    const next = rows[(at === null ? (by === 1 ? -1 : rows.length) : rows.indexOf(at)) + by]
    if (next === undefined) return true
    useActionsPane.getState().look(next)
    focusRow(next)
    return true
  }
  useKeys({
    j: step(1),
    k: step(-1),
    v: () => {
      if (at !== null && ownerOf(at) === null) toggle(at)
    },
  })
  useActions([
    {
      id: 'action-new',
      label: proposes ? 'Propose an action' : 'New action',
      group: 'The actions',
      keys: ['c'],
      when: mayWrite,
      run: focusNewAction,
    },
    {
      id: 'action-details',
      label: 'Details of this action',
      group: 'The actions',
      keys: ['Enter'],
      when: has,
      run: () => open(useActionsPane.getState().opened === at ? null : at),
    },
    {
      id: 'action-edit',
      label: 'Change the words of this action',
      group: 'The actions',
      keys: ['e'],
      when: has && deeds.mayEdit,
      run: () => at !== null && focusRow(at, true),
    },
    {
      id: 'action-accept',
      label: 'Accept this proposal',
      group: 'The actions',
      keys: ['y'],
      when: has && deeds.mayAccept,
      run: () => void deeds.accept(),
    },
    {
      id: 'action-done',
      label: status === 'done' ? 'Not done yet' : 'This action is done',
      group: 'The actions',
      keys: ['x'],
      when: decides,
      run: () => deeds.setStatus(status === 'done' ? 'open' : 'done'),
    },
    {
      id: 'action-answers',
      label: 'Link what this action answers',
      group: 'The actions',
      keys: ['Shift+a'],
      when: has && deeds.mayEdit,
      run: () => at !== null && ask(at, 'answers'),
    },
    {
      id: 'action-merge',
      label: 'Merge this action with another',
      group: 'The actions',
      keys: ['Shift+m'],
      when: decides,
      run: () => at !== null && ask(at, 'merge'),
    },
    {
      id: 'action-soak',
      label: 'Let this action soak',
      group: 'The actions',
      when: decides && status !== 'soaking',
      run: () => at !== null && ask(at, 'soak'),
    },
    {
      id: 'action-planning',
      label: 'Hand this action to planning',
      group: 'The actions',
      when: decides && status !== 'planning',
      run: () => deeds.setStatus('planning'),
    },
    {
      id: 'action-drop',
      label: 'Leave this action, and say why',
      group: 'The actions',
      when: decides && status !== 'dropped',
      run: () => at !== null && ask(at, 'drop'),
    },
    {
      id: 'action-open',
      label: 'Open this action again',
      group: 'The actions',
      when: decides && status !== 'open',
      run: () => deeds.setStatus('open'),
    },
    {
      id: 'action-hide',
      label: 'Hide this action',
      group: 'The actions',
      keys: ['Delete'],
      when: has && deeds.mayHide,
      run: () => deeds.hide(),
    },
  ])
}
