import type { Factor } from '../factors/factor.ts'
import { ownerOf } from '../ids.ts'
import { wentTo } from '../timeline/merged.ts'
import type { Action } from './action.ts'
import { standingActions } from './groups.ts'

/**
 * Contributing factors that no action answers: none that was taken on and not dropped comes `from` them. That is no
 * fault: many factors need no action.
 */
export const unansweredFactors = (
  factors: ReadonlyMap<string, Factor>,
  actions: ReadonlyMap<string, Action>,
  removed: { has(key: string): boolean },
): readonly Factor[] => {
  const answered = new Set(
    standingActions(actions, removed).flatMap(({ id, status, from = [] }) =>
      status === 'dropped' || status === 'parked' || ownerOf(id) !== null
        ? []
        : from.map((one) => wentTo(factors, one)),
    ),
  )
  return [...factors.values()].filter(
    ({ id, kind = 'factor', hidden, mergedInto }) =>
      kind === 'factor' &&
      !hidden &&
      !mergedInto &&
      ownerOf(id) === null &&
      !removed.has(id) &&
      !answered.has(id),
  )
}
