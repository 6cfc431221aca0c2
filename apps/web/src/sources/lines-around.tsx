import '@mantine/core/styles/Drawer.layer.css'
import { Button, Drawer } from '@mantine/core'
import type { KeptLine, LinesAround as Around } from '@second-story/api'
import { type Entry, isOnBoard } from '@second-story/board'
import { IconCheck, IconEyeOff } from '@tabler/icons-react'
import { type Ref, useEffect, useRef, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { countOf, formatName } from './format-words.ts'
import classes from './lines-around.module.css'
import { linesAround, takeOverLines } from './log-calls.ts'

/** Lines before and after the one that was asked for; and by how many more each press. */
const REACH = 20
const MORE = 60

/** The source of an entry, open at its line beside the board: what was said just before and after. */
export const LinesAround = ({ entryId }: { entryId: string }) => {
  const close = useUi((ui) => ui.showLinesAround)
  const sourceId = useBoard('timeline', ({ byId }) => byId.get(entryId)?.sourceId)
  const source = useBoard('sources', (sources) => sources.get(sourceId ?? ''))
  const lineId = useBoard('timeline', ({ byId }) => wholeOf(byId, entryId))
  const asked = useAround(lineId, sourceId)
  const channel = asked.around?.lines[0]?.source ?? ''
  return (
    <Drawer
      opened
      onClose={() => close(null)}
      position="right"
      size="min(560px, 100vw)"
      withCloseButton={false}
      classNames={{ content: classes.sheet ?? '', body: classes.body ?? '', overlay: classes.overlay ?? '' }}
      attributes={{ content: { 'aria-label': 'Lines around this entry' } }}
    >
      <div className={classes.head}>
        <div>
          <h2 dir="auto">{source?.name ?? 'Lines around'}</h2>
          {source && (
            <p>
              {formatName(source.format)}, {countOf(source.format, source.count)}
              {channel !== '' && channel !== source.name && <bdi>, in {channel}</bdi>}
            </p>
          )}
        </div>
        <Button variant="default" onClick={() => close(null)} data-autofocus>
          Close
        </Button>
      </div>
      {asked.problem !== null && (
        <p role="alert" className={classes.problem}>
          {asked.problem}
        </p>
      )}
      {asked.problem === null && asked.around === null && <p className={classes.waiting}>Opening the log</p>}
      {asked.around && sourceId !== undefined && (
        <Lines around={asked.around} entryId={lineId} sourceId={sourceId} onMore={asked.more} />
      )}
    </Drawer>
  )
}

/** What stands in the source of an entry that was cut out of another: the whole. */
const wholeOf = (byId: ReadonlyMap<string, Entry>, id: string): string => {
  const passed = new Set([id])
  let whole = id
  for (;;) {
    const { splitFrom, sourceId } = byId.get(whole) ?? {}
    if (splitFrom === undefined || passed.has(splitFrom)) return whole
    if (byId.get(splitFrom)?.sourceId !== sourceId) return whole
    passed.add(splitFrom)
    whole = splitFrom
  }
}

/** The lines around an entry, as far as they were asked for. */
const useAround = (entryId: string, sourceId: string | undefined) => {
  const room = useRoom()
  const [around, setAround] = useState<Around | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (sourceId === undefined) return
    let wanted = true
    void linesAround(room, sourceId, { entry: entryId }, REACH).then((answer) => {
      if (!wanted) return
      if (answer.ok) setAround(answer.value)
      else setProblem(answer.detail)
    })
    return () => {
      wanted = false
    }
  }, [room, entryId, sourceId])
  const more = async (way: 'before' | 'after'): Promise<void> => {
    if (!around || sourceId === undefined) return
    const edge = way === 'before' ? around.lines[0] : around.lines.at(-1)
    if (!edge) return
    const answer = await linesAround(room, sourceId, { index: edge.index }, MORE)
    setProblem(answer.ok ? null : answer.detail)
    // Both ways may have been asked for at once.
    if (answer.ok) setAround((shown) => (shown === null ? null : withLines(shown, answer.value.lines)))
  }
  return { around, problem, more }
}

/** Lines of a log with others of it, each once and in their order. */
const withLines = (around: Around, more: Around['lines']): Around => {
  const known = new Set(around.lines.map(({ index }) => index))
  const lines = [...around.lines, ...more.filter(({ index }) => !known.has(index))]
  return { ...around, lines: lines.sort((a, b) => a.index - b.index) }
}

interface LinesProps {
  around: Around
  entryId: string
  sourceId: string
  onMore(way: 'before' | 'after'): Promise<void>
}

const Lines = ({ around, entryId, sourceId, onMore }: LinesProps) => {
  const { lines, first, last, name } = around
  const room = useRoom()
  const { role } = useMe()
  const mayTake = useMay('timeline') && role !== 'participant'
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [said, setSaid] = useState<string | null>(null)
  const own = useRef<HTMLLIElement>(null)
  // What scrolling answers differs from browser to browser; an effect answers nothing.
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'center' })
  }, [entryId])
  const toggle = (index: number): void => {
    const next = new Set(chosen)
    if (!next.delete(index)) next.add(index)
    setChosen(next)
  }
  const take = async (): Promise<void> => {
    const answer = await takeOverLines(room, sourceId, { lines: [...chosen].sort((a, b) => a - b) })
    const words = answer.ok
      ? `${answer.value.imported.toLocaleString('en')} new on the board.`
      : answer.detail
    if (answer.ok) setChosen(new Set())
    setSaid(words)
    announce(words)
  }
  return (
    <>
      <div className={classes.scroller} role="region" aria-label={`Lines of ${name}`} tabIndex={0}>
        {(lines[0]?.index ?? first) > first && (
          <button type="button" className={classes.more} onClick={() => void onMore('before')}>
            Earlier lines
          </button>
        )}
        <ol className={classes.lines}>
          {lines.map((line) => (
            <Line
              key={line.index}
              line={line}
              own={line.entryId === entryId}
              zone={zone}
              chosen={chosen.has(line.index)}
              onToggle={mayTake ? () => toggle(line.index) : null}
              place={line.entryId === entryId ? own : null}
            />
          ))}
        </ol>
        {(lines.at(-1)?.index ?? last) < last && (
          <button type="button" className={classes.more} onClick={() => void onMore('after')}>
            Later lines
          </button>
        )}
      </div>
      <div className={classes.foot}>
        <p role="status">
          {said ?? (mayTake ? 'Choose lines that belong on the board.' : `Times in ${zone}.`)}
        </p>
        {mayTake && (
          <Button disabled={chosen.size === 0} onClick={() => void take()}>
            Take over {chosen.size === 0 ? 'lines' : chosen.size === 1 ? '1 line' : `${chosen.size} lines`}
          </Button>
        )}
      </div>
    </>
  )
}

const STANDING = { new: '', there: 'on the board', hidden: 'hidden' } as const

interface LineProps {
  line: KeptLine
  /** It is the entry that was asked for. */
  own: boolean
  zone: string
  chosen: boolean
  /** Null for whoever only reads. */
  onToggle: (() => void) | null
  place: Ref<HTMLLIElement> | null
}

const Line = ({ line, own, zone, chosen, onToggle, place }: LineProps) => {
  const standing = useBoard('timeline', ({ byId }) => {
    const entry = byId.get(line.entryId)
    return entry === undefined ? 'new' : isOnBoard(entry) ? 'there' : 'hidden'
  })
  const free = standing === 'new' && onToggle !== null
  return (
    <li ref={place} className={classes.line} data-own={own || undefined} data-standing={standing}>
      {free ? (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={chosen}
            onChange={onToggle}
            aria-label={`Take over line ${line.line}`}
          />
        </label>
      ) : (
        <span className={classes.tick}>
          {standing === 'there' && <IconCheck size={14} stroke={2} aria-hidden />}
          {standing === 'hidden' && <IconEyeOff size={14} stroke={1.5} aria-hidden />}
        </span>
      )}
      <span className={classes.time} title={line.at ? dayOf(line.at, zone, true) : undefined}>
        {line.at ? clockTime(line.at, zone, true) : 'no time'}
      </span>
      <span className={classes.said} dir="auto">
        {line.author !== '' && <b>{line.author} </b>}
        {line.text}
        <span className={classes.note}>{own ? 'this entry' : STANDING[standing]}</span>
      </span>
    </li>
  )
}
