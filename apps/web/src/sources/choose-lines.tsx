import { Button, Checkbox, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown, IconChevronLeft } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { Kbd } from '../kit/kbd.tsx'
import { useBoard } from '../room/use-board.ts'
import { ChooseList } from './choose-list.tsx'
import type { Choice } from './choice.ts'
import classes from './choose-lines.module.css'
import { countOf } from './format-words.ts'
import type { Told } from './log.ts'
import { Channels } from './log-facts.tsx'
import { useChoosing } from './use-choosing.ts'
import { useIncident } from './use-incident.ts'
import type { Brought } from './use-brought.ts'
import { WhatWillCome } from './what-will-come.tsx'
import { WindowFields } from './window-fields.tsx'
import { WindowStrip } from './window-strip.tsx'
import type { TakeOver } from '@second-story/api'

export interface ChooseLinesProps {
  brought: Brought & { readonly reading: NonNullable<Brought['reading']> }
  /** A stretch to begin with, where one was asked for. */
  stretch: { readonly from: string; readonly to: string } | null
  busy: boolean
  problem: string | null
  onBack(): void
  onAdd(what: TakeOver, count: number): void
}

/** Choosing what of a log goes on the board: all of it, a stretch of time, or single lines. */
export const ChooseLines = ({ brought, stretch, busy, problem, onBack, onAdd }: ChooseLinesProps) => {
  const { name, reading, told } = brought
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const [channels, setChannels] = useState<ReadonlySet<string> | null>(null)
  const begin: Choice = stretch ? { mode: 'window', ...stretch } : { mode: 'all' }
  const choosing = useChoosing(reading, channels, begin)
  const { choice, setChoice, coming } = choosing
  const incidentWindow = useIncidentWindow(reading.first, reading.last)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const add = (): void => {
    if (!busy && coming.lines.length > 0) onAdd(choosing.takeOver(), coming.lines.length)
  }
  const handleMode = (mode: string): void => {
    if (mode === 'all') setChoice({ mode })
    else if (mode === 'window') setChoice({ mode, ...incidentWindow })
    else choosing.chooseLines()
  }
  useActions([
    {
      id: 'sources-back',
      label: 'Back to the sources',
      group: 'The timeline',
      keys: ['Escape'],
      run: onBack,
    },
    {
      id: 'sources-add',
      label: 'Add what is chosen',
      group: 'The timeline',
      keys: ['Mod+Enter'],
      run: add,
    },
  ])
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Button
          variant="subtle"
          leftSection={<IconChevronLeft size={16} stroke={1.5} aria-hidden />}
          onClick={onBack}
        >
          Sources
        </Button>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {name}
        </h1>
        <span className={classes.about}>
          {countOf(reading.format, reading.lines.length)}, {readAs(told, reading.needs.includes('timeZone'))}
        </span>
        <span className={classes.modes}>
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
          {choice.mode === 'window' && (
            <WindowFields
              from={choice.from}
              to={choice.to}
              zone={zone}
              onChange={(ends) => setChoice({ mode: 'window', ...ends })}
            />
          )}
        </span>
      </header>
      <WindowStrip choosing={choosing} first={reading.first} last={reading.last} zone={zone} />
      <div className={classes.columns}>
        <div className={classes.list}>
          <ListHead choosing={choosing} />
          <ChooseList choosing={choosing} zone={zone} manyChannels={reading.channels.length > 1} />
        </div>
        <aside className={classes.side} aria-label="What will come">
          <WhatWillCome
            coming={coming}
            kept={reading.lines.length}
            busy={busy}
            progress={brought.progress}
            name={name}
            problem={problem}
            onAdd={add}
          />
          <Channels channels={reading.channels} chosen={channels} onChoose={setChannels} />
        </aside>
      </div>
    </div>
  )
}

const readAs = (told: Told, assumed: boolean): string => {
  if (told.timeZone) return `times read as ${told.timeZone}`
  return assumed ? 'times read as UTC, for want of a zone' : 'times read as it states them'
}

/** The incident's own window, as far as the log reaches; all of the log where they do not meet. */
const useIncidentWindow = (
  first: string | null,
  last: string | null,
): { from: string | null; to: string | null } => {
  const { start } = useIncident()
  const resolved = useBoard('facts', (facts) => facts.resolved ?? null)
  if (first === null || last === null) return { from: first, to: last }
  const from = start !== null && Date.parse(start) > Date.parse(first) ? start : first
  const to = resolved !== null && Date.parse(resolved) < Date.parse(last) ? resolved : last
  return Date.parse(from) <= Date.parse(to) ? { from, to } : { from: first, to: last }
}

const ListHead = ({ choosing }: { choosing: ReturnType<typeof useChoosing> }) => {
  const { sight, setSight, lines, rows, others } = choosing
  const field = useRef<HTMLInputElement>(null)
  useActions([
    {
      id: 'sources-find',
      label: 'Find in this log',
      group: 'The timeline',
      keys: ['/'],
      run: () => {
        field.current?.focus()
      },
    },
  ])
  const names = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { author } of lines) if (author !== '') counts.set(author, (counts.get(author) ?? 0) + 1)
    return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
  }, [lines])
  const narrowed = sight.text.trim() !== '' || sight.who !== null
  const shown = rows.flatMap((row) => ('line' in row ? [row.line] : []))
  return (
    <div className={classes.tools}>
      <input
        ref={field}
        type="search"
        className={classes.find}
        placeholder={`Find in ${lines.length.toLocaleString('en')}`}
        aria-label="Find in this log"
        value={sight.text}
        onChange={(event) => setSight({ ...sight, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && sight.text !== '') {
            event.stopPropagation()
            event.nativeEvent.stopImmediatePropagation()
            setSight({ ...sight, text: '' })
          }
        }}
      />
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="subtle"
            rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
          >
            {sight.who ?? 'Everyone'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.names}>
          <Menu.Item onClick={() => setSight({ ...sight, who: null })}>Everyone</Menu.Item>
          {names.slice(0, 200).map((name) => (
            <Menu.Item key={name} onClick={() => setSight({ ...sight, who: name })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {narrowed ? (
        <Button size="xs" variant="default" onClick={() => choosing.toggle(shown)}>
          Choose these {shown.length.toLocaleString('en')}
        </Button>
      ) : (
        others.length > 0 && (
          <Checkbox
            size="xs"
            label="Board beside it"
            checked={sight.beside}
            onChange={(event) => setSight({ ...sight, beside: event.currentTarget.checked })}
          />
        )
      )}
      <span className={classes.keys}>
        <Kbd>X</Kbd> choose <Kbd>Shift ↓</Kbd> more
      </span>
    </div>
  )
}
