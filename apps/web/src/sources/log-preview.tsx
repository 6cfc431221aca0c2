import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { countOf } from './format-words.ts'
import type { LogLine, RawLine } from './log.ts'
import { openQuestions } from './log-questions.tsx'
import classes from './log-preview.module.css'
import { ReadLines } from './read-lines.tsx'
import type { Brought } from './use-brought.ts'

/** A log as short as this is taken over as a whole more often than not. Lines. */
const SHORT = 200

export interface LogPreviewProps {
  brought: Brought
  busy: boolean
  problem: string | null
  /** A line to be looked at, as often as it was asked for; null for the sample. */
  seen: { readonly line: number } | null
  onSeen(seen: { readonly line: number } | null): void
  onDiscard(): void
  onKeep(): void
  onChoose(): void
  /** Takes all of it over. */
  onAdd(): void
}

/** How a log will be read, before anything is written: some lines as they came, beside what becomes of them. */
export const LogPreview = ({
  brought,
  busy,
  problem,
  seen,
  onSeen,
  onDiscard,
  onKeep,
  onChoose,
  onAdd,
}: LogPreviewProps) => {
  const factsZone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const { name, reading, told, progress } = brought
  if (!reading) return null
  const zone = factsZone
  const { lines, format, raw } = reading
  const waits =
    busy || lines.length === 0 || progress !== null || (reading.needs.includes('date') && told.date === '')
  const short = lines.length <= SHORT
  const questions = openQuestions(reading, told)
  return (
    <section className={classes.card} aria-labelledby="log-preview" aria-busy={progress !== null}>
      <div className={classes.head}>
        <h2 id="log-preview" dir="auto">
          {name}, as it will be read
        </h2>
        <SegmentedControl
          size="xs"
          aria-label="How much of it"
          value={seen ? 'every' : 'sample'}
          onChange={(value) => onSeen(value === 'every' ? { line: 1 } : null)}
          data={[
            { value: 'sample', label: 'A sample' },
            { value: 'every', label: 'Every line' },
          ]}
        />
      </div>
      {seen ? (
        <ReadLines lines={lines} zone={zone} seen={seen} />
      ) : (
        <Sample raw={raw} lines={lines} zone={zone} />
      )}
      <div className={classes.foot}>
        <p>
          {countOf(format, lines.length)} would come in, and stay a source until you choose. Times in {zone}.
        </p>
        <Button variant="subtle" disabled={busy} onClick={onDiscard}>
          Discard
        </Button>
        <Button variant="default" disabled={waits} onClick={onKeep}>
          Keep as a source
        </Button>
        <Button variant={short ? 'default' : 'filled'} disabled={waits} onClick={onChoose}>
          Choose what goes on the board
        </Button>
        {short && (
          <Button disabled={waits} onClick={onAdd}>
            Add {countWords(lines.length)}
          </Button>
        )}
      </div>
      {questions > 0 && !waits && (
        <p className={classes.hint}>
          What the log does not say is guessed as shown at the side. Answering first is surer.
        </p>
      )}
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </section>
  )
}

/** `15 entries` */
export const countWords = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'}`

const SAMPLED = 10

interface SampleProps {
  raw: readonly RawLine[]
  lines: readonly LogLine[]
  zone: string
}

const Sample = ({ raw, lines, zone }: SampleProps) => {
  if (raw.length === 0) return <ReadLines lines={lines.slice(0, SAMPLED)} zone={zone} />
  return (
    <div className={classes.scroller} role="region" aria-label="A sample of the log" tabIndex={0}>
      <table className={classes.sample}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">As it came</th>
            <th scope="col">Time</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {raw.map(({ line, text, index }) => (
            <SampleRow
              key={line}
              line={line}
              text={text}
              read={index === null ? null : lines[index]}
              zone={zone}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SampleRowProps {
  line: number
  text: string
  read: LogLine | null | undefined
  zone: string
}

const SampleRow = ({ line, text, read, zone }: SampleRowProps) => (
  <tr>
    <td className={classes.number}>{line.toLocaleString('en')}</td>
    <td className={classes.raw} dir="auto">
      <span>{text}</span>
      <IconChevronRight size={14} stroke={1.5} aria-hidden />
    </td>
    {read ? (
      <>
        <td className={classes.time} title={read.at ? dayOf(read.at, zone, true) : undefined}>
          {read.at ? clockTime(read.at, zone) : <span title="It keeps its place by order">–</span>}
        </td>
        <td className={classes.who}>{read.author}</td>
        <td className={classes.what} dir="auto">
          <span>{read.text}</span>
        </td>
      </>
    ) : (
      <td colSpan={3} className={classes.nothing}>
        no entry by itself; it stays in the source
      </td>
    )}
  </tr>
)
