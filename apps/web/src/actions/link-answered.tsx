import { type Action, editAction, isOnBoard, ownerOf, unansweredFactors } from '@second-story/board'
import { useMemo } from 'react'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { ThingPicker } from './thing-picker.tsx'

/** Says what an action answers: a factor, those first that nothing answers, or a moment of the timeline. */
export const LinkAnswered = ({ action, onDone }: { action: Action; onDone(): void }) => {
  const { doc } = useRoom()
  const factors = useBoard('factors', (all) => all)
  const actions = useBoard('actions', (all) => all)
  const removed = useBoard('removed', (all) => all)
  const timeline = useBoard('timeline', (all) => all)
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const from = useMemo(() => action.from ?? [], [action.from])
  const groups = useMemo(() => {
    const open = unansweredFactors(factors, actions, removed)
    const others = [...factors.values()].filter(
      (factor) =>
        !factor.hidden &&
        !factor.mergedInto &&
        ownerOf(factor.id) === null &&
        !removed.has(factor.id) &&
        !open.includes(factor),
    )
    const items = [...open, ...others].map(({ id, text = '' }) => ({ value: id, label: text }))
    const entries = timeline.order.flatMap((id) => {
      const entry = timeline.byId.get(id)
      if (!entry || !isOnBoard(entry)) return []
      return [{ value: id, label: `${entry.at ? `${clockTime(entry.at, zone)}  ` : ''}${entry.text ?? ''}` }]
    })
    return [
      { group: 'Factors', items: items.filter(({ value }) => !from.includes(value)) },
      { group: 'Timeline', items: entries.filter(({ value }) => !from.includes(value)) },
    ].filter((group) => group.items.length > 0)
  }, [factors, actions, removed, timeline, zone, from])
  return (
    <ThingPicker
      label="What it answers"
      placeholder="A factor, or a moment of the timeline"
      none="Nothing on the board says that"
      groups={groups}
      onPick={(id) => {
        editAction(doc, action.id, { from: [...from, id] })
        onDone()
      }}
      onCancel={onDone}
    />
  )
}
