import {
  type Agenda,
  isOnBoard,
  nextMark,
  oncePerCourse,
  ON_PACE_MINUTES,
  type PaceEntry,
  paceOf,
  type PacePlan,
  type PaceStretch,
  paceStretch,
  planPace,
  proposePasses,
  type View,
} from '@second-story/board'
import { isEqual, useAgenda, useBoard } from '../room/use-board.ts'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { PAST, paceWords } from './pace-words.ts'
import { useTimed } from './use-timed.ts'

const MINUTE = 60_000

/** What the walk goes through, in order; the same array as long as nothing but words changed. */
export const useWalk = (): readonly PaceEntry[] => useBoard('timeline', walkOf)

// Several parts of the page ask, and each asks again with every render: thousands are gone through once a change.
const walkOf = oncePerCourse(({ order, byId }: View<'timeline'>): readonly PaceEntry[] =>
  order.flatMap((id) => {
    const entry = byId.get(id)
    return entry && isOnBoard(entry) ? entry : []
  }),
)

const plans = new WeakMap<readonly PaceEntry[], { readonly stretch: PaceStretch; readonly plan: PacePlan }>()

/** The plan of the walk; made anew only where the entries or the minutes they have changed, not with every tick. */
export const planOfWalk = (walk: readonly PaceEntry[], agenda: Agenda, now: number): PacePlan => {
  const stretch = paceStretch(agenda, now)
  const known = plans.get(walk)
  if (known && isEqual(known.stretch, stretch)) return known.plan
  const plan = planPace(walk, stretch)
  plans.set(walk, { stretch, plan })
  return plan
}

/** How the room keeps its pace, in words for the facilitators; null outside the walk. Renders when the words change. */
export const usePaceWords = (): string | null => {
  const agenda = useAgenda((all) => all)
  const walk = useWalk()
  return useTimed((now) => {
    if (!isWalking(agenda) || walk.length === 0) return null
    const plan = planOfWalk(walk, agenda, now)
    const place = placeOf(agenda, now)
    const mark = nextMark(walk, place)
    const due = mark === null ? null : (plan.starts.get(mark) ?? null)
    return paceWords({
      behind: paceOf(walk, plan, place),
      due:
        due === null
          ? null
          : due < place.minute
            ? PAST
            : clockTime(startOf(agenda) + due * MINUTE, ownZone()),
      marked: walk.some(({ inflection }) => inflection),
    })
  })
}

/** The mark to skip to where the room is behind and something lies before it; null otherwise. */
export const useSkipTo = (): string | null => {
  const agenda = useAgenda((all) => all)
  const walk = useWalk()
  return useTimed((now) => {
    if (!isWalking(agenda)) return null
    const place = placeOf(agenda, now)
    if (paceOf(walk, planOfWalk(walk, agenda, now), place) <= ON_PACE_MINUTES) return null
    const mark = nextMark(walk, place)
    const from = walk.findIndex(({ id }) => id === place.entryId)
    return mark === null || walk[from + 1]?.id === mark ? null : mark
  })
}

/** Something to pass over quickly, and when it was planned. */
export interface PassOver {
  readonly id: string
  readonly plannedMinute: number
}

/** What to pass over so that the room is back on pace; looked at every few seconds. */
export const usePassOver = (): readonly PassOver[] => {
  const agenda = useAgenda((all) => all)
  const walk = useWalk()
  const byEntry = useBoard('annotations', (annotations) => annotations.byEntry)
  const propose = (now: number): { ids: readonly string[]; plan: PacePlan } => {
    const plan = planOfWalk(walk, agenda, now)
    const ids = proposePasses(walk, plan, placeOf(agenda, now), (id) => byEntry.has(id))
    return { ids, plan }
  }
  // As text: it renders when other entries are proposed and not when the second changes.
  const text = useTimed((now) => (isWalking(agenda) ? JSON.stringify(proposed(propose(now))) : '[]'))
  return JSON.parse(text) as readonly PassOver[]
}

const proposed = ({ ids, plan }: { ids: readonly string[]; plan: PacePlan }): PassOver[] =>
  ids.map((id) => ({ id, plannedMinute: Math.round(plan.starts.get(id) ?? 0) }))

const isWalking = ({ state, box, agreement, clock }: Agenda): boolean =>
  state === 'live' && box === 'timeline' && !agreement && clock.state === 'running'

const startOf = ({ meetingStartedAt }: Agenda): number => meetingStartedAt ?? 0

const placeOf = (agenda: Agenda, now: number) => ({
  entryId: agenda.entryId ?? agenda.walkedTo,
  told: agenda.told,
  minute: (now - startOf(agenda)) / MINUTE,
})
