import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import { countOf, formatName } from './format-words.ts'
import type { ReadLog } from './log.ts'
import classes from './log-facts.module.css'

/** So many kinds of oddities can be read; the rest is counted. */
const SHOWN = 20

export interface OdditiesProps {
  oddities: ReadLog['oddities']
  /** Shows the lines from this one on. */
  onSee(line: number): void
}

/** What was odd about a log, by kind. */
export const Oddities = ({ oddities, onSee }: OdditiesProps) => {
  if (oddities.length === 0) return null
  const all = oddities.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="log-odd">
      <div className={classes.head}>
        <h2 id="log-odd">What is odd</h2>
        <span>{all.toLocaleString('en')}</span>
      </div>
      <ul className={classes.odd}>
        {oddities.slice(0, SHOWN).map(({ what, count, lines }) => {
          const first = lines[0] ?? 0
          return (
            <li key={what}>
              <span dir="auto">
                {what}
                {count > 1 && <small> and {(count - 1).toLocaleString('en')} more like it</small>}
              </span>
              {first > 0 && (
                <button type="button" className={classes.link} onClick={() => onSee(first)}>
                  See line {first.toLocaleString('en')}
                </button>
              )}
            </li>
          )
        })}
        {oddities.length > SHOWN && <li>and {oddities.length - SHOWN} more kinds</li>}
      </ul>
    </section>
  )
}

/** The figures of a log. */
export const LogCounts = ({ reading }: { reading: ReadLog }) => {
  const people = useMemo(
    () => new Set(reading.lines.flatMap(({ author }) => (author === '' ? [] : [author]))).size,
    [reading.lines],
  )
  return (
    <dl className={classes.counts}>
      <Count name="Format" value={formatName(reading.format)} />
      <Count name="Read" value={countOf(reading.format, reading.lines.length)} />
      <Count name="Not readable, named above" value={reading.skipped.toLocaleString('en')} />
      {people > 0 && <Count name="Names" value={people.toLocaleString('en')} />}
    </dl>
  )
}

export const Count = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

export interface ChannelsProps {
  channels: ReadLog['channels']
  /** Null for all of them. */
  chosen: ReadonlySet<string> | null
  onChoose(chosen: ReadonlySet<string> | null): void
}

/** The channels of an export, of which some may be left out. Absent for a log that is one. */
export const Channels = ({ channels, chosen, onChoose }: ChannelsProps) => {
  if (channels.length < 2) return null
  const isOn = (name: string): boolean => chosen === null || chosen.has(name)
  const toggle = (name: string): void => {
    const next = channels.map((one) => one.name).filter((one) => (one === name ? !isOn(one) : isOn(one)))
    onChoose(next.length === channels.length ? null : new Set(next))
  }
  return (
    <section aria-labelledby="log-channels">
      <div className={classes.head}>
        <h2 id="log-channels">Channels</h2>
        <button
          type="button"
          className={classes.link}
          onClick={() => onChoose(chosen === null ? new Set() : null)}
        >
          {chosen === null ? 'None' : 'All'}
        </button>
      </div>
      <ul className={classes.channels}>
        {channels.map(({ name, count }) => (
          <li key={name}>
            <Checkbox size="xs" label={name} checked={isOn(name)} onChange={() => toggle(name)} />
            <span>{count.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
