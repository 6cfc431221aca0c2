import { ownerOf } from '../ids.ts'
import { ringsIn } from '../timeline/rings.ts'
import type { Action } from './action.ts'
import { isLongTerm } from './days.ts'

/** Keys of what is on the list of actions, by what is to happen with it. Each stands in one group. */
export interface ActionGroups {
  /** Ideas that wait for their time. */
  readonly parked: readonly string[]
  /** Open or proposed, to be done within a month. */
  readonly soon: readonly string[]
  /** Open or proposed, for the long term. */
  readonly later: readonly string[]
  readonly soaking: readonly string[]
  readonly planning: readonly string[]
  readonly done: readonly string[]
  readonly dropped: readonly string[]
}

export interface GroupedBy {
  /** Proposals that were taken off the board. */
  readonly removed: { has(key: string): boolean }
  /** When the meeting began, ms since 1970; null before it. */
  readonly meetingAt: number | null
  /** Dots of each; those with more come first. */
  readonly dots?: ReadonlyMap<string, number>
}

/** Actions that stand, in their groups; what was taken on before what is proposed, then by day. */
export const actionGroups = (
  actions: ReadonlyMap<string, Action>,
  { removed, meetingAt, dots = new Map() }: GroupedBy,
): ActionGroups => {
  const groups: Record<keyof ActionGroups, string[]> = {
    parked: [],
    soon: [],
    later: [],
    soaking: [],
    planning: [],
    done: [],
    dropped: [],
  }
  const order = (a: Action, b: Action): number =>
    (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0) ||
    Number(ownerOf(a.id) !== null) - Number(ownerOf(b.id) !== null) ||
    compare(a.due ?? '9', b.due ?? '9') ||
    compare(a.id, b.id)
  for (const action of standingActions(actions, removed).sort(order)) {
    groups[groupOf(action, meetingAt)].push(action.id)
  }
  return groups
}

/**
 * Actions that are neither hidden nor merged away nor taken off the board. Of some that several people merged into
 * each other at once, the one with the smallest key stands.
 */
export const standingActions = (
  actions: ReadonlyMap<string, Action>,
  removed: { has(key: string): boolean },
): Action[] => {
  const merged = [...actions.values()].flatMap(({ id, mergedInto }) =>
    mergedInto ? [[id, mergedInto] as const] : [],
  )
  const kept = new Set(ringsIn(new Map(merged)).map((ring) => ring.toSorted()[0]))
  return [...actions.values()].filter(
    ({ id, hidden, mergedInto }) => !hidden && (!mergedInto || kept.has(id)) && !removed.has(id),
  )
}

const groupOf = (action: Action, meetingAt: number | null): keyof ActionGroups => {
  const { status = 'open' } = action
  if (status === 'open' || status === 'proposed') return isLongTerm(action, meetingAt) ? 'later' : 'soon'
  return status
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
