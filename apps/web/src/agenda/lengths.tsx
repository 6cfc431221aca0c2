import { Button, NumberInput, Select } from '@mantine/core'
import { type Box, BOX_PRESETS, BOX_WORDS, BOXES, type BoxId, boxesFor } from '@second-story/board'
import { useId, useState } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { useOrder } from '../room/use-order.ts'
import cardClasses from './go-card.module.css'
import classes from './lengths.module.css'
import { Refused } from './refused.tsx'

/** The longest that one box may be made, as the server takes it. */
const LONGEST_MINUTES = 240

/** How long each box is: one of four hours that work, or by hand. For facilitators before, and the holder during the meeting. */
export const Lengths = ({ wide = false }: { wide?: boolean }) => {
  const boxes = useAgenda((agenda) => agenda.boxes)
  const order = useOrder()
  const label = useId()
  const total = boxes.reduce((sum, { minutes }) => sum + minutes, 0)
  const set = (next: readonly Pick<Box, 'id' | 'minutes'>[]): void => {
    const changed = next.filter(({ id, minutes }) =>
      boxes.some((box) => box.id === id && box.minutes !== minutes),
    )
    if (changed.length > 0) {
      void order.send({ do: 'lengths', boxes: changed.map(({ id, minutes }) => ({ id, minutes })) })
    }
  }
  return (
    <div className={classes.lengths} data-wide={wide || undefined}>
      <div className={classes.presets} role="group" aria-labelledby={label}>
        <span id={label} className={classes.label}>
          Minutes in all
        </span>
        {Object.keys(BOX_PRESETS).map((length) => (
          <Button
            key={length}
            size="xs"
            variant="default"
            aria-pressed={isPreset(boxes, Number(length))}
            onClick={() => set(boxesFor(Number(length)))}
          >
            {length}
          </Button>
        ))}
        <output className={classes.total}>{isAnyPreset(boxes) ? '' : `now ${total}`}</output>
      </div>
      <div className={classes.boxes}>
        {BOXES.map((id) => {
          const minutes = boxes.find((box) => box.id === id)?.minutes ?? 0
          return (
            <Minutes
              key={id}
              label={BOX_WORDS[id]}
              minutes={minutes}
              onSet={(next) => set([{ id, minutes: next }])}
            />
          )
        })}
      </div>
      <Refused order={order} />
    </div>
  )
}

interface MinutesProps {
  label: string
  minutes: number
  onSet(minutes: number): void
}

/** Set when the person has done with it and not at every figure: 38 is not 3 first. */
const Minutes = ({ label, minutes, onSet }: MinutesProps) => {
  const [edit, setEdit] = useState<{ readonly of: number; readonly typed: number | string } | null>(null)
  // What somebody else set meanwhile is what stands here.
  const typed = edit?.of === minutes ? edit.typed : minutes
  const settle = (): void => {
    setEdit(null)
    if (typeof typed === 'number' && typed >= 1) onSet(typed)
  }
  return (
    <NumberInput
      label={label}
      size="xs"
      min={1}
      max={LONGEST_MINUTES}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      suffix=" min"
      value={typed}
      onChange={(next) => setEdit({ of: minutes, typed: next })}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}

const isPreset = (boxes: readonly Box[], length: number): boolean =>
  boxesFor(length).every(({ id, minutes }) => boxes.some((box) => box.id === id && box.minutes === minutes))
const isAnyPreset = (boxes: readonly Box[]): boolean =>
  Object.keys(BOX_PRESETS).some((length) => isPreset(boxes, Number(length)))

/** The lengths and the payer in the card's own place, while the meeting runs. */
export const LengthsPanel = ({ onDone }: { onDone: () => void }) => (
  <section className={cardClasses.card} aria-label="Lengths">
    <div className={cardClasses.caption}>Lengths</div>
    <Lengths />
    <Payer />
    <Button className={cardClasses.under} fullWidth variant="default" data-takes-focus onClick={onDone}>
      Done
    </Button>
  </section>
)

/** Who gives the time when something takes longer: Remediation, unless the holder names another. */
const Payer = () => {
  const payer = useAgenda((agenda) => agenda.payer)
  const current = useAgenda(({ box }) => box)
  const order = useOrder()
  const ahead = BOXES.filter((id) => BOXES.indexOf(id) > BOXES.indexOf(current) || id === payer)
  return (
    <>
      <Select
        label="An overrun is paid by"
        description="Discussion gives down to five minutes; then the end moves."
        size="xs"
        allowDeselect={false}
        data={ahead.map((id) => ({ value: id, label: BOX_WORDS[id] }))}
        value={payer}
        onChange={(value) => {
          const box = BOXES.find((id): id is BoxId => id === value)
          if (box && box !== payer) void order.send({ do: 'payer', box })
        }}
      />
      <Refused order={order} />
    </>
  )
}
