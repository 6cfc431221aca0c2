import { IconAlertTriangle, IconFileText, IconMessage } from '@tabler/icons-react'
import { isOnBoard, type Source } from '@second-story/board'
import { Chip } from '../kit/chip.tsx'
import { useBoard } from '../room/use-board.ts'
import { countOf, formatName, sortOf } from './format-words.ts'
import { KeptImports } from './kept-imports.tsx'
import type { Progress } from './log.ts'
import { openQuestions } from './log-questions.tsx'
import classes from './source-table.module.css'
import { spanWords } from './span-words.ts'
import { type Brought, discardLog, useBrought } from './use-brought.ts'

export interface SourceTableProps {
  selected: string | null
  onSelect(key: string): void
  onOpen(sourceId: string, source: Source): void
}

/** Every log of the review: what was just brought, and what lies beside the board. */
export const SourceTable = ({ selected, onSelect, onOpen }: SourceTableProps) => {
  const brought = useBrought(({ logs }) => logs).filter(({ sourceId }) => sourceId === null)
  const kept = useBoard('sources', (sources) => sources)
  const counts = useBoard('timeline', ({ byId }) => {
    const all = new Map<string, number>()
    for (const entry of byId.values()) {
      if (entry.sourceId && isOnBoard(entry)) all.set(entry.sourceId, (all.get(entry.sourceId) ?? 0) + 1)
    }
    return all
  })
  if (brought.length === 0 && kept.size === 0) return null
  const oldestFirst = [...kept].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))
  return (
    <section aria-labelledby="sources-kept">
      <h2 id="sources-kept" className={classes.title}>
        {brought.length > 0 ? 'Brought now, and kept beside the board' : 'Kept beside the board'}
      </h2>
      <ul className={classes.table}>
        {brought.map((one) => (
          <BroughtRow
            key={one.key}
            brought={one}
            selected={one.key === selected}
            onSelect={() => onSelect(one.key)}
          />
        ))}
        {oldestFirst.map(([id, source]) => (
          <KeptRow
            key={id}
            sourceId={id}
            source={source}
            onBoard={counts.get(id) ?? 0}
            onOpen={() => onOpen(id, source)}
          />
        ))}
      </ul>
    </section>
  )
}

const ICONS = { talk: IconMessage, alerts: IconAlertTriangle, text: IconFileText } as const

const FormatIcon = ({ format }: { format: string }) => {
  const Icon = ICONS[sortOf(format)]
  return <Icon size={16} stroke={1.5} aria-hidden className={classes.icon} />
}

interface BroughtRowProps {
  brought: Brought
  selected: boolean
  onSelect(): void
}

const BroughtRow = ({ brought, selected, onSelect }: BroughtRowProps) => {
  const { key, name, reading, progress, problem, told } = brought
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const questions = reading ? openQuestions(reading, told) : 0
  const taken = useBrought(({ taking }) => taking === key)
  const failed = useBrought((all) => (all.failed?.key === key ? all.failed.detail : null))
  // Once the server has all of it, it goes on by itself.
  const mayStop = !taken || (progress?.doing === 'sending' && progress.done !== progress.of)
  return (
    <li className={classes.row} data-on={selected || undefined}>
      <FormatIcon format={reading?.format ?? ''} />
      <span className={classes.name}>
        {reading ? (
          <button type="button" aria-pressed={selected} onClick={onSelect} dir="auto">
            {name}
          </button>
        ) : (
          <span dir="auto">{name}</span>
        )}
      </span>
      {progress ? (
        <ProgressBar name={name} progress={progress} />
      ) : (
        <span className={classes.about}>
          {problem ??
            failed ??
            (reading && `${formatName(reading.format)}, ${countOf(reading.format, reading.lines.length)}`)}
        </span>
      )}
      <span className={classes.span}>
        {progress
          ? progressWords(progress)
          : reading && spanWords(reading.first, reading.last, told.timeZone || zone)}
      </span>
      <span className={classes.end}>
        {taken && !mayStop ? null : progress || problem ? (
          <button type="button" className={classes.link} onClick={() => discardLog(key)}>
            {progress ? 'Stop' : 'Put away'}
            <span className={classes.hidden}> {name}</span>
          </button>
        ) : questions > 0 ? (
          <Chip tone="now">{questions === 1 ? '1 question left' : `${questions} questions left`}</Chip>
        ) : (
          <span className={classes.quiet}>not added yet</span>
        )}
      </span>
    </li>
  )
}

const DOING: Readonly<Record<Progress['doing'], string>> = {
  packing: 'packing the folder',
  opening: 'opening',
  reading: 'reading',
  timing: 'working out its times',
  sending: 'sending',
  keeping: 'keeping',
  writing: 'writing on the board',
}
const IN_BYTES: ReadonlySet<Progress['doing']> = new Set(['reading', 'sending', 'keeping'])

const progressWords = ({ doing, done, of }: Progress): string => {
  if (of === null || doing === 'opening' || (done === 0 && IN_BYTES.has(doing))) return DOING[doing]
  if (IN_BYTES.has(doing)) return `${DOING[doing]}, ${megabytes(done)} of ${megabytes(of)}`
  return `${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${doing === 'packing' ? 'files' : 'lines'}`
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

export const ProgressBar = ({ name, progress }: { name: string; progress: Progress }) => {
  const { done, of, doing } = progress
  const part = of ? Math.min(1, done / of) : null
  return (
    <span
      className={classes.bar}
      role="progressbar"
      aria-label={`${name}, ${DOING[doing]}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={part === null ? undefined : Math.round(part * 100)}
    >
      <span style={{ width: `${(part ?? 0.04) * 100}%` }} />
    </span>
  )
}

interface KeptRowProps {
  sourceId: string
  source: Source
  onBoard: number
  onOpen(): void
}

const KeptRow = ({ sourceId, source, onBoard, onOpen }: KeptRowProps) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const by = useBoard('people', (people) => people.get(source.by)?.name)
  const opening = useBrought(({ logs }) => logs.find(({ key }) => key === sourceId))
  const { name, format, count, first, last } = source
  return (
    <li className={classes.row}>
      <FormatIcon format={format} />
      <span className={classes.name}>
        <button type="button" onClick={onOpen} dir="auto">
          {name === '' ? 'unnamed' : name}
        </button>
      </span>
      {opening?.progress ? (
        <ProgressBar name={name} progress={opening.progress} />
      ) : (
        <span className={classes.about}>
          {opening?.problem ??
            `${formatName(format)}, ${countOf(format, count)}${by === undefined ? '' : `, brought by ${by}`}`}
        </span>
      )}
      <span className={classes.span}>{spanWords(first, last, zone)}</span>
      <span className={classes.end}>
        <span className={classes.quiet}>
          {onBoard === 0 ? 'none on the board' : `${onBoard.toLocaleString('en')} on the board`}
        </span>
        <KeptImports sourceId={sourceId} name={name} onOpen={onOpen} />
      </span>
    </li>
  )
}
