import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { lengthLabel, timeLabel } from './incident-time.ts'
import { usePane } from './pane-store.ts'
import { useReading } from './reading/reading-store.ts'
import { seenStretch } from './reading/seen-store.ts'
import classes from './strip.module.css'
import { StripBack } from './strip-back.tsx'
import { StripFigures } from './strip-figures.tsx'
import { StripLabels } from './strip-labels.tsx'
import { StripMarks } from './strip-marks.tsx'
import { StripMoments } from './strip-moments.tsx'
import { StripWindow } from './strip-window.tsx'
import { useEntry } from './use-entry.ts'
import { useEntryActions } from './use-entry-actions.ts'
import { type Mark, markNear, type StripModel, useStrip } from './use-strip.ts'
import { useStripPointer } from './use-strip-pointer.ts'
import { useZoom } from './use-zoom.ts'

/** Height of the drawing in px. */
const HEIGHT = 112

/**
 * The whole incident in one strip: time runs across, quiet stretches are folded. Arrow keys and the pointer go along
 * it; Enter takes an entry up, for whoever conducts, and opens it for everybody else. A stretch that is drawn with the
 * pointer, or + and −, is shown larger; Escape shows the whole again.
 */
export const Strip = () => {
  const { ref, width } = useElementSize<HTMLDivElement>()
  // Over lanes it stays whole: there the window is the stretch that they show.
  const stretch = useReading((reading) => (reading.shape === 'lanes' ? null : reading.stretch))
  const model = useStrip(width, 'labelled', stretch)
  const empty = model !== null && model.marks.length === 0
  return (
    <div className={classes.strip} hidden={empty}>
      <div ref={ref} className={classes.measure}>
        {model && !empty && <Drawing model={model} width={width} />}
      </div>
      {model && !empty && <StripFigures model={model} />}
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
  const { marks, drawn, scale, now } = model
  const zoom = useZoom(model.whole)
  const active = marks.find((mark) => mark.id === focus) ?? marks.find((mark) => mark.id === now) ?? marks[0]!
  const words = useEntry(active.id)?.text ?? ''
  const { picked, props } = useStripPointer({
    scale,
    onGo: (ms) => {
      const mark = markNear(drawn, ms)
      if (mark) show(mark, now)
    },
    onPick: (stretch) => {
      zoom.to(stretch)
      const mark = marks.find(({ ms }) => ms >= stretch.from)
      if (mark) show(mark, now)
    },
    onPoint: (ms) => setPointed(ms === null ? null : (markNear(drawn, ms)?.id ?? null)),
  })

  const handleKeyDown = (event: KeyboardEvent): void => {
    const next = STEPS[event.key]?.(marks, marks.indexOf(active))
    const zoomed = ZOOMS[event.key]
    if (next) {
      event.preventDefault()
      show(next, now)
      zoom.keep(next.ms)
    } else if (zoomed) {
      event.preventDefault()
      zoom[zoomed](active.ms)
    } else if (event.key === 'Escape' && zoom.on) {
      event.preventDefault()
      zoom.to(null)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (holder && live && active.id !== now) void discuss(active.id)
      else usePane.getState().open(active.id)
    }
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
      {...props}
    >
      <StripBack model={model} />
      <StripMarks model={model} />
      <StripMoments model={model} />
      <StripWindow scale={scale} />
      <rect ref={picked} className={classes.picked} y={32} height={62} rx={3} width={0} />
      <StripLabels model={model} pointed={pointed ?? (focused ? active.id : null)} />
      <g
        id={`${id}-active`}
        role="option"
        aria-selected={active.id === now}
        aria-label={`${timeLabel(new Date(active.ms).toISOString(), active.about ? 'about' : 'minute', model.zone)}, ${words}`}
      >
        {focused && <circle className={classes.cursor} cx={scale.x(active.ms)} cy={60} r={11} />}
      </g>
    </svg>
  )
}

type Step = (marks: readonly Mark[], index: number) => Mark | undefined

const onward: Step = (marks, index) => marks[Math.min(index + 1, marks.length - 1)]
const backward: Step = (marks, index) => marks[Math.max(index - 1, 0)]
/** By what the list shows at once. */
const byWindow =
  (direction: 1 | -1): Step =>
  (marks, index) => {
    const { at } = seenStretch.getState()
    const from = marks[index]!.ms
    const next = markNear(marks, from + direction * (at ? at.to - at.from : 0))
    return next && next.ms !== from ? next : direction === 1 ? onward(marks, index) : backward(marks, index)
  }

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: onward,
  ArrowDown: onward,
  ArrowLeft: backward,
  ArrowUp: backward,
  PageDown: byWindow(1),
  PageUp: byWindow(-1),
  Home: (marks) => marks[0],
  End: (marks) => marks.at(-1),
}

const ZOOMS: Readonly<Record<string, 'closer' | 'wider'>> = {
  '+': 'closer',
  '=': 'closer',
  '-': 'wider',
  _: 'wider',
}

/** Goes there in the list, and stops following the room where it is elsewhere. */
const show = (mark: Mark, now: string | null): void => {
  const pane = usePane.getState()
  pane.setFocus(mark.id)
  pane.goTo(mark.id, 'quarter')
  if (now !== null && mark.id !== now) pane.follow({ type: 'looked-away' })
}

const describe = ({ marks, drawn, zone, scale }: StripModel): string => {
  const points = drawn.filter(({ inflection }) => inflection).length
  const first = timeLabel(new Date(scale.from).toISOString(), 'minute', zone)
  const some = drawn.length === marks.length ? '' : ` of ${marks.length}`
  return `${drawn.length}${some} entries over ${lengthLabel(scale.to - scale.from)} from ${first}, ${points} inflection points`
}
