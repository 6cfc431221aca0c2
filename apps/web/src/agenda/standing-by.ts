import { type Agenda, BOXES, type BoxId, isOnBoard, type View } from '@second-story/board'

/** What the big button does next. */
export type StandingBy =
  | { do: 'open'; again: boolean }
  | { do: 'discuss'; entryId: string }
  | { do: 'box'; to: BoxId }
  | { do: 'close' }

/**
 * What stands by: the room's opening; in the timeline the next untold entry after the one discussed, passing over
 * those marked so; then the next timebox; at last the close. Skipped entries stay untold.
 */
export const standingBy = (agenda: Agenda, timeline: View<'timeline'>): StandingBy => {
  if (agenda.state !== 'live') return { do: 'open', again: agenda.state === 'closed' }
  const entryId = agenda.box === 'timeline' ? nextUntold(agenda, timeline) : null
  if (entryId !== null) return { do: 'discuss', entryId }
  const next = BOXES[BOXES.indexOf(agenda.box) + 1]
  return next ? { do: 'box', to: next } : { do: 'close' }
}

const nextUntold = (
  { entryId, told }: Pick<Agenda, 'entryId' | 'told'>,
  { order, byId }: View<'timeline'>,
): string | null => {
  const from = entryId === null ? 0 : order.indexOf(entryId) + 1
  for (let index = from; index < order.length; index++) {
    const id = order[index]!
    const entry = byId.get(id)
    if (entry && isOnBoard(entry) && entry.depth !== 'pass' && !Object.hasOwn(told, id)) return id
  }
  return null
}
