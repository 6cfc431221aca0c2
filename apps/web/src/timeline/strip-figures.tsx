import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useBoard } from '../room/use-board.ts'
import { layersOf } from './density.ts'
import { type Figure, figuresOf } from './durations.ts'
import { timeLabel } from './incident-time.ts'
import { MomentSign } from './moment-sign.tsx'
import { usePane } from './pane-store.ts'
import { type Stretch, useReading } from './reading/reading-store.ts'
import { seenStretch } from './reading/seen-store.ts'
import classes from './strip-figures.module.css'
import { isDense } from './strip-marks.tsx'
import { StripPatterns } from './strip-patterns.tsx'
import { markNear, type StripModel } from './use-strip.ts'
import { useZoom } from './use-zoom.ts'

/** From so many entries on a part of the strip is worth a closer look. */
const MANY_MARKS = 40

/** Beside the strip: how long it took, which pattern is which source, and a closer look. */
export const StripFigures = ({ model }: { model: StripModel }) => {
  const figures = figuresOf(model.moments, model.zone)
  const stretch = useReading((reading) => reading.stretch)
  const zoomable = model.marks.length >= MANY_MARKS || stretch !== null
  return (
    <div className={classes.figures}>
      {zoomable && <ZoomButtons model={model} />}
      <dl>
        {figures.map((figure) =>
          // Mitigating is not always something of its own.
          figure.moment === 'mitigated' && figure.length === null ? null : (
            <Row key={figure.moment} figure={figure} model={model} />
          ),
        )}
      </dl>
      {stretch !== null && <Shown stretch={stretch} model={model} />}
      {stretch === null && isDense(model) && <Legend model={model} />}
    </div>
  )
}

const Row = ({ figure, model }: { figure: Figure; model: StripModel }) => {
  const { moment, name, length, how, ms } = figure
  const mark = ms === null ? undefined : markNear(model.marks, ms)
  const goThere = (): void => {
    if (mark === undefined) return
    const pane = usePane.getState()
    pane.goTo(mark.id, 'quarter')
    if (model.now !== null && mark.id !== model.now) pane.follow({ type: 'looked-away' })
  }
  return (
    <div>
      <dt>
        <svg width={11} height={11} viewBox="-5.5 -5.5 11 11" aria-hidden>
          <MomentSign moment={moment} />
        </svg>
        {name}
      </dt>
      <dd>
        <Tooltip label={how} events={{ hover: true, focus: true, touch: true }} multiline maw={280} withArrow>
          <button type="button" aria-disabled={mark === undefined || undefined} onClick={goThere}>
            {length ?? 'not known'}
          </button>
        </Tooltip>
      </dd>
    </div>
  )
}

/** Which pattern is which source; absent where there is only one. */
const Legend = ({ model: { marks } }: { model: StripModel }) => {
  const id = useId()
  const { sources, others } = useMemo(() => layersOf(marks), [marks])
  const names = useBoard('sources', (all) =>
    sources.map((source) => (source === null ? 'By hand' : (all.get(source)?.name ?? 'A log'))),
  )
  if (sources.length < 2) return null
  const all = others ? [...names, 'Others'] : names
  return (
    <ul aria-label="Sources on the strip">
      {all.map((name, layer) => (
        <li key={name} title={name}>
          <svg width={12} height={10} aria-hidden>
            <StripPatterns id={id} />
            <rect width={12} height={10} rx={1.5} fill={`url(#${id}-${layer}-past)`} />
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}

/** Which part is shown larger, and the way back. */
const Shown = ({ stretch, model: { whole, zone } }: { stretch: Stretch; model: StripModel }) => {
  const zoom = useZoom(whole)
  const clock = (ms: number): string => timeLabel(new Date(ms).toISOString(), 'minute', zone)
  return (
    <p className={classes.shown}>
      <span>
        {clock(stretch.from)} to {clock(stretch.to)}
      </span>
      <button type="button" aria-keyshortcuts="Escape" onClick={() => zoom.to(null)}>
        Show the whole
      </button>
    </p>
  )
}

const ZoomButtons = ({ model }: { model: StripModel }) => {
  const zoom = useZoom(model.whole)
  const focus = usePane((pane) => pane.focus)
  const { marks, scale, nowMs } = model
  const around = (): number => {
    const { at } = seenStretch.getState()
    const focused = marks.find(({ id }) => id === focus)?.ms
    return focused ?? (at ? (at.from + at.to) / 2 : (nowMs ?? (scale.from + scale.to) / 2))
  }
  return (
    <div className={classes.zoom} role="group" aria-label="How large the overview is">
      <ActionIcon size="sm" aria-label="A closer look" onClick={() => zoom.closer(around())}>
        <IconPlus size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label="A wider stretch"
        disabled={!zoom.on}
        onClick={() => zoom.wider(around())}
      >
        <IconMinus size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  )
}
