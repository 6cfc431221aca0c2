import { useEffect, useEffectEvent } from 'react'
import { createStore } from 'zustand/vanilla'
import { useKeys } from './use-keys.ts'

/** Where an action stands in the list of everything; the list has this order. */
export const ACTION_GROUPS = [
  'The hour',
  'The room',
  'The timeline',
  'Your words',
  'The notes',
  'The actions',
  'Private',
  'Look at',
  'Everywhere',
] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/** Something a person may do now: one line in Ctrl K and the keys that do the same. */
export interface Action {
  /** Names it on the page: `go`, `pause`. Where two parts of the page offer the same, the newer one has it. */
  readonly id: string
  /** What it does, as a button would say it. */
  readonly label: string
  readonly group: ActionGroup
  /** Keys as `useKeys` names them, the one to show first. */
  readonly keys?: readonly string[]
  /** False takes both the line and the keys away. */
  readonly when?: boolean
  /** `event` where a key did it. Answers false to let the next one have the key. */
  run(event?: KeyboardEvent): boolean | void
}

/** An action as the list of everything shows it. */
export type Offered = Pick<Action, 'id' | 'label' | 'group'> & {
  readonly keys: readonly string[]
  run(): void
}

/** Every action that some part of the page offers now, in the order of arrival. */
export const offeredActions = createStore<readonly Offered[]>(() => [])

/**
 * Offers actions while the component is there: their keys work, and Ctrl K lists them. What they do may change with
 * every render.
 */
export const useActions = (actions: readonly Action[]): void => {
  const offered = actions.filter(({ when }) => when !== false)
  const run = useEffectEvent((id: string) => void actions.find((one) => one.id === id)?.run())
  useKeys(
    Object.fromEntries(
      offered.flatMap((one) =>
        (one.keys ?? []).map((key) => [key, (event: KeyboardEvent) => one.run(event)]),
      ),
    ),
  )
  // Compared as text: the list is made anew with every render and seldom says anything new.
  const lines = JSON.stringify(offered.map(({ id, label, group, keys = [] }) => ({ id, label, group, keys })))
  useEffect(() => {
    const words = JSON.parse(lines) as readonly Omit<Offered, 'run'>[]
    const mine: readonly Offered[] = words.map((one) => ({ ...one, run: () => run(one.id) }))
    if (mine.length === 0) return
    offeredActions.setState((all) => [...all, ...mine], true)
    return () => offeredActions.setState((all) => all.filter((one) => !mine.includes(one)), true)
  }, [lines])
}
