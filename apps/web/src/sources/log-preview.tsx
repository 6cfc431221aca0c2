import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { type Choice, isChosen, toggled } from './choice.ts'
import type { Log, Reading, Told } from './log-calls.ts'
import { PreviewLines } from './preview-lines.tsx'
import { WindowFields } from './window-fields.tsx'
import classes from './sources.module.css'

export interface LogPreviewProps {
  log: Log
  reading: Reading
  told: Told
  busy: boolean
  problem: string | null
  onTell: (told: Told) => void
  onDiscard: () => void
  onKeep: () => void
  onAdd: (choice: Choice) => void
}

/** What a log would bring, before anything is written: counts, what it does not say, what is odd, every line. */
export const LogPreview = ({
  log,
  reading,
  told,
  busy,
  problem,
  onTell,
  onDiscard,
  onKeep,
  onAdd,
}: LogPreviewProps) => {
  const factsZone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  const zone = told.timeZone || factsZone
  const [choice, setChoice] = useState<Choice>({ mode: 'all' })
  const lastPressed = useRef<number | null>(null)
  const { entries } = reading
  const count = useMemo(
    () => entries.filter((entry, index) => isChosen(choice, entry, index)).length,
    [entries, choice],
  )
  const handleToggle = (index: number, extend: boolean): void => {
    const upTo = extend ? lastPressed.current : null
    lastPressed.current = index
    setChoice((was) =>
      was.mode === 'lines' ? { mode: 'lines', lines: toggled(was.lines, index, upTo) } : was,
    )
  }
  const handleMode = (mode: string): void => {
    if (mode === 'all') setChoice({ mode })
    else if (mode === 'window') setChoice({ mode, from: reading.first, to: reading.last })
    else if (mode === 'lines') setChoice({ mode, lines: new Set() })
  }
  const needsDate = reading.needs.includes('date') && told.date === ''
  return (
    <div className={classes.preview}>
      <div className={classes.read}>
        <div className={classes.readHead}>
          <h2>{log.name}, as it is read</h2>
          <SegmentedControl
            aria-label="What goes on the board"
            value={choice.mode}
            onChange={handleMode}
            data={[
              { value: 'all', label: 'Everything' },
              { value: 'window', label: 'A window' },
              { value: 'lines', label: 'Line by line' },
            ]}
          />
        </div>
        {choice.mode === 'window' && (
          <WindowFields
            from={choice.from}
            to={choice.to}
            zone={zone}
            onChange={(ends) => setChoice({ mode: 'window', ...ends })}
          />
        )}
        <PreviewLines entries={entries} choice={choice} zone={zone} onToggle={handleToggle} />
        <p className={classes.foot}>
          Times read in {zone}. The log stays beside the board as it came; more of it can be taken over later.
        </p>
      </div>
      <aside className={classes.side} aria-label="What will come">
        <Asked needs={reading.needs} told={told} onTell={onTell} />
        <h2>What will come</h2>
        <p className={classes.big} role="status">
          {count.toLocaleString('en')} <span>{count === 1 ? 'entry' : 'entries'}</span>
        </p>
        <dl className={classes.counts}>
          <Count name="Format" value={reading.format} />
          <Count name="Read" value={reading.imported.toLocaleString('en')} />
          <Count name="Left out, named below" value={reading.skipped.toLocaleString('en')} />
          {reading.first && (
            <Count
              name="First"
              value={`${dayOf(reading.first, zone, true)}, ${clockTime(reading.first, zone)}`}
            />
          )}
          {reading.last && (
            <Count
              name="Last"
              value={`${dayOf(reading.last, zone, true)}, ${clockTime(reading.last, zone)}`}
            />
          )}
        </dl>
        <Button fullWidth disabled={count === 0 || busy || needsDate} onClick={() => onAdd(choice)}>
          Add {count.toLocaleString('en')} {count === 1 ? 'entry' : 'entries'}
        </Button>
        <div className={classes.buttons}>
          <Button variant="default" disabled={busy || needsDate} onClick={onKeep}>
            Keep as a source
          </Button>
          <Button variant="subtle" disabled={busy} onClick={onDiscard}>
            Discard
          </Button>
        </div>
        {problem && (
          <p role="alert" className={classes.problem}>
            {problem} Nothing was added.
          </p>
        )}
        <Oddities warnings={reading.warnings} />
      </aside>
    </div>
  )
}

const Count = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** What the log does not say is asked first. */
const Asked = ({
  needs,
  told,
  onTell,
}: {
  needs: Reading['needs']
  told: Told
  onTell: (told: Told) => void
}) => {
  const zones = useMemo(
    () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
    [],
  )
  const asksDate = needs.includes('date') || told.date !== ''
  const asksZone = needs.includes('timeZone') || told.timeZone !== ''
  if (!asksDate && !asksZone) return null
  return (
    <div className={classes.asked}>
      <h2>The log does not say</h2>
      {asksDate && (
        <TextInput
          type="date"
          label="Which day does it begin?"
          key={told.date}
          defaultValue={told.date}
          onBlur={({ currentTarget: { value } }) => value !== told.date && onTell({ ...told, date: value })}
        />
      )}
      {asksZone && (
        <Select
          label="In which zone are its times?"
          data={zones}
          value={told.timeZone || null}
          placeholder="UTC, until you say"
          searchable
          onChange={(timeZone) => onTell({ ...told, timeZone: timeZone ?? '' })}
        />
      )}
    </div>
  )
}

const SHOWN = 50

const Oddities = ({ warnings }: { warnings: Reading['warnings'] }) => {
  if (warnings.length === 0) return null
  return (
    <div>
      <h2>What is odd</h2>
      <ul className={classes.odd}>
        {warnings.slice(0, SHOWN).map(({ line, what }, index) => (
          <li key={index}>
            {line > 0 && <span className={classes.when}>line {line} </span>}
            {what}
          </li>
        ))}
        {warnings.length > SHOWN && <li>and {(warnings.length - SHOWN).toLocaleString('en')} more</li>}
      </ul>
    </div>
  )
}
