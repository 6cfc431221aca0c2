import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { lengthLabel, timeLabel } from './incident-time.ts'
import { usePane } from './pane-store.ts'
import classes from './strip.module.css'
import { StripBack } from './strip-back.tsx'
import { StripLabels } from './strip-labels.tsx'
import { StripMarks } from './strip-marks.tsx'
import { useEntryActions } from './use-entry-actions.ts'
import { type Mark, type StripModel, useStrip } from './use-strip.ts'

/** Height of the drawing in px. */
const HEIGHT = 112

/**
 * The whole incident in one strip: time runs across, quiet stretches are folded. Arrow keys and the pointer go along
 * it; Enter takes an entry up, for whoever conducts, and opens it for everybody else.
 */
export const Strip = () => {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const model = useStrip(width)
  const empty = model !== null && model.marks.length === 0
  return (
    <div className={classes.strip} hidden={empty}>
      <div ref={ref} className={classes.measure}>
        {model && !empty && <Drawing model={model} width={width} />}
      </div>
    </div>
  )
}

const Drawing = ({ model, width }: { model: StripModel; width: number }) => {
  const id = useId()
  const focus = usePane((pane) => pane.focus)
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  const holder = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const { discuss } = useEntryActions()
  const { marks, now } = model
  const active = marks.find((mark) => mark.id === focus) ?? marks.find((mark) => mark.id === now) ?? marks[0]!

  const handleKeyDown = (event: KeyboardEvent): void => {
    const index = marks.indexOf(active)
    const next = NEXT[event.key]?.(index, marks.length)
    if (next !== undefined) {
      event.preventDefault()
      show(marks[next]!, now)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (holder && live && active.id !== now) void discuss(active.id)
      else usePane.getState().open(active.id)
    }
  }
  const markAt = (event: MouseEvent): Mark => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left
    return nearest(marks, (mark) => Math.abs(model.scale.x(mark.ms) - place))
  }

  return (
    <svg
      className={classes.drawing}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="listbox"
      aria-label={`Incident overview, ${describe(model)}`}
      aria-activedescendant={`${id}-active`}
      aria-orientation="horizontal"
      tabIndex={0}
      onKeyDown={handleKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={(event) => show(markAt(event), now)}
      onPointerMove={(event) => setPointed(markAt(event).id)}
      onPointerLeave={() => setPointed(null)}
    >
      <StripBack model={model} />
      <StripMarks model={model} />
      <StripLabels model={model} pointed={pointed ?? (focused ? active.id : null)} />
      <g
        id={`${id}-active`}
        role="option"
        aria-selected={active.id === now}
        aria-label={`${timeLabel(new Date(active.ms).toISOString(), active.about ? 'about' : 'minute', model.zone)}, ${active.text}`}
      >
        {focused && <circle className={classes.cursor} cx={model.scale.x(active.ms)} cy={60} r={11} />}
      </g>
    </svg>
  )
}

const NEXT: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
}

/** Goes there in the list, and stops following the room where it is elsewhere. */
const show = (mark: Mark, now: string | null): void => {
  const pane = usePane.getState()
  pane.setFocus(mark.id)
  pane.goTo(mark.id, 'quarter')
  if (now !== null && mark.id !== now) pane.follow({ type: 'looked-away' })
}

const nearest = (marks: readonly Mark[], distance: (mark: Mark) => number): Mark =>
  marks.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best))

const describe = ({ marks, zone, scale }: StripModel): string => {
  const points = marks.filter(({ inflection }) => inflection).length
  const first = timeLabel(new Date(scale.from).toISOString(), 'minute', zone)
  return `${marks.length} entries over ${lengthLabel(scale.to - scale.from)} from ${first}, ${points} inflection points`
}
