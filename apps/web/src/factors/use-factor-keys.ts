import { type Gathered, groupOf, ownerOf } from '@second-story/board'
import { useActions } from '../kit/actions.ts'
import { isInField } from '../kit/key-map.ts'
import { useKeys } from '../kit/use-keys.ts'
import { useRoom } from '../room/room-context.tsx'
import { useIsFacilitator, useMay } from '../room/use-me.ts'
import { focusFactor, useFactorPage } from './factor-page.ts'
import { useFactorDeeds } from './use-factor-deeds.ts'
import { keysIn, useKeepsFactors, useMayEditFactor } from './use-factors.ts'

/** Where a new factor is written on the page. */
export const ADD_PLACE = 'add-factor'
/** Where the group of what is chosen is named. */
export const GROUP_PLACE = 'group-chosen'

/** At once where the field stands there: the next letter is for it. Else as soon as it does. */
const focusIn = (id: string): void => {
  const field = document.getElementById(id)?.querySelector('input')
  if (field) field.focus()
  else requestAnimationFrame(() => document.getElementById(id)?.querySelector('input')?.focus())
}

/** The page of factors without a mouse. */
export const useFactorKeys = (gathered: Gathered): void => {
  const { view } = useRoom()
  const keys = keysIn(gathered)
  const kept = useFactorPage((page) => page.looked)
  const looked = kept !== null && keys.includes(kept) ? kept : null
  const chosen = useFactorPage((page) => page.chosen)
  const { look, edit, choose, chooseNone } = useFactorPage.getState()
  const deeds = useFactorDeeds()
  const keeps = useKeepsFactors()
  const may = useMay('factors')
  const isFacilitator = useIsFacilitator()
  const mayEdit = useMayEditFactor(looked ?? '') && looked !== null
  const isProposal = looked !== null && ownerOf(looked) !== null
  const several = keeps && chosen.size > 1

  const step = (by: 1 | -1) => (): void => {
    const next = keys[looked === null ? (by === 1 ? 0 : keys.length - 1) : keys.indexOf(looked) + by]
    if (next === undefined) return
    look(next)
    focusFactor(next)
  }
  const toGroup = (by: 1 | -1) => (): void => {
    const factor = looked === null ? undefined : view.get('factors').get(looked)
    const groups = gathered.kinds.find(({ kind }) => kind === (factor?.kind ?? 'factor'))?.groups ?? []
    if (!factor || !mayEdit) return
    const names = [null, ...groups.flatMap(({ name }) => name ?? [])]
    const next = names[names.indexOf(groupOf(factor)) + by]
    if (next === undefined) return
    deeds.group([factor.id], next)
    focusFactor(factor.id)
  }
  const hide = (): void => {
    if (looked === null || !(mayEdit || (isProposal && isFacilitator && keeps))) return
    const next = keys[keys.indexOf(looked) + 1] ?? keys[keys.indexOf(looked) - 1]
    deeds.setHidden(looked, true)
    if (next !== undefined) focusFactor(next)
  }

  useKeys({ j: step(1), k: step(-1), 'Shift+ArrowUp': toGroup(-1), 'Shift+ArrowDown': toGroup(1) })
  useActions([
    {
      id: 'write-factor',
      label: 'Write a factor or learning down',
      group: 'Your words',
      keys: ['c'],
      when: may,
      run: () => focusIn(ADD_PLACE),
    },
    {
      id: 'edit-factor',
      label: 'Say more of this factor: its kind, entries, who knows, its group',
      group: 'Your words',
      keys: ['e'],
      when: mayEdit,
      run: () => edit(looked),
    },
    {
      id: 'hide-factor',
      label: 'Take this factor away',
      group: 'Your words',
      keys: ['Delete'],
      when: mayEdit || (isProposal && isFacilitator && keeps),
      run: hide,
    },
    {
      id: 'accept-factor',
      label: 'Accept this proposal',
      group: 'The room',
      keys: ['y'],
      when: keeps && isProposal,
      run: () => void (looked !== null && deeds.accept(looked)),
    },
    {
      id: 'choose-factor',
      label: 'Choose this factor, to group or merge several',
      group: 'The room',
      keys: ['x'],
      when: keeps && looked !== null && !isProposal,
      run: () => looked !== null && choose(looked),
    },
    {
      id: 'merge-factors',
      label: 'Merge the chosen factors',
      group: 'The room',
      keys: ['Shift+m'],
      when: several,
      run: () => deeds.merge([...chosen]),
    },
    {
      id: 'group-factors',
      label: 'Group the chosen factors',
      group: 'The room',
      keys: ['u'],
      when: keeps,
      run: () => {
        if (chosen.size === 0 && looked !== null && !isProposal) choose(looked)
        focusIn(GROUP_PLACE)
      },
    },
    {
      id: 'choose-no-factor',
      label: 'Choose none of the factors',
      group: 'The room',
      keys: ['Escape'],
      when: chosen.size > 0,
      run: (event) => {
        if (event && isInField(event)) return false
        chooseNone()
        return true
      },
    },
  ])
}
