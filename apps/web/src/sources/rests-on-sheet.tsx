import '@mantine/core/styles/Drawer.layer.css'
import { Button, Drawer } from '@mantine/core'
import { addQuestion, restsOnSentences, type RestsOn } from '@second-story/board'
import { useState } from 'react'
import { Time } from '../kit/time.tsx'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useMay, useMe } from '../room/use-me.ts'
import { MissingEvidence } from './missing-evidence.tsx'
import { RestsOnLanes } from './rests-on-lanes.tsx'
import classes from './rests-on-sheet.module.css'
import { useRestsOn } from './use-rests-on.ts'
import { openKept } from './use-brought.ts'

export interface RestsOnSheetProps {
  /** Shows the timeline at one entry. */
  onEntry(entryId: string): void
}

/** Whose timeline it is, in full: what it is made from, whose side is not in it, and what can be done about each. */
export const RestsOnSheet = ({ onEntry }: RestsOnSheetProps) => {
  const rests = useRestsOn()
  const setRestsOn = useUi((ui) => ui.setRestsOn)
  const mayKeep = useKeeps()
  const close = (): void => setRestsOn(false)
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="min(920px, 100vw)"
      withCloseButton={false}
      classNames={{ content: classes.sheet ?? '', body: classes.body ?? '', overlay: classes.overlay ?? '' }}
      attributes={{ content: { 'aria-label': 'Whose timeline is it' } }}
    >
      <header className={classes.head}>
        <h2>Whose timeline is it</h2>
        <Button variant="default" onClick={close} data-autofocus>
          Close
        </Button>
      </header>
      <p className={classes.sentence}>
        {restsOnSentences(rests).join(' ') || 'Nothing stands on the timeline yet.'}
      </p>
      <RestsOnLanes rests={rests} />
      <div className={classes.columns}>
        <Unheard rests={rests} />
        <FromMemory
          rests={rests}
          onEntry={(entryId) => {
            close()
            onEntry(entryId)
          }}
        />
        <QuietStretches rests={rests} mayOpen={mayKeep} onClose={close} />
        <MissingEvidence missing={rests.missing} />
      </div>
      <p className={classes.good}>
        The logs hold what was typed. What was thought, said aloud or only watched comes from people. This
        reads the same on the board and in the report.
      </p>
    </Drawer>
  )
}

/** Whether this person may put entries and sources on the board. */
const useKeeps = (): boolean => {
  const { role } = useMe()
  const may = useMay('timeline')
  return may && role !== 'participant' && role !== 'observer'
}

/** So many of a kind are listed until somebody asks for all: a long list is no longer read. */
const LISTED = 8

const ShowMore = ({ more, onShow }: { more: number; onShow(): void }) =>
  more === 0 ? null : (
    <li>
      <button type="button" className={classes.link} onClick={onShow}>
        Show {more.toLocaleString('en')} more
      </button>
    </li>
  )

const Unheard = ({ rests: { unheard } }: { rests: RestsOn }) => {
  // Who has not spoken is for those who can ask them. A name that nobody knows is for everybody.
  const keeps = useKeeps()
  const isFacilitator = useIsFacilitator()
  const listed = keeps || isFacilitator ? unheard : unheard.filter(({ personId }) => personId === null)
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const [most, setMost] = useState(LISTED)
  const shown = listed.slice(0, most)
  const unlisted = unheard.length - listed.length
  return (
    <section aria-labelledby="rests-unheard">
      <h3 id="rests-unheard">In the logs, without a word here</h3>
      {unheard.length === 0 && <p className={classes.none}>Nobody whom the logs name is without a word.</p>}
      <ul>
        {shown.map(({ name, personId, first, last }) => (
          <li key={name}>
            <div>
              <b dir="auto">{name}</b> <Known personId={personId} />
              {first && last && (
                <small>
                  in the log {dayOf(first, zone)}, {clockTime(first, zone)}
                  {first === last ? '' : ` to ${clockTime(last, zone)}`}
                </small>
              )}
            </div>
            <KeepQuestion
              text={
                personId === null
                  ? `Who is “${name}” in the log, and who can tell their side?`
                  : `How did it look from where ${name} sat?`
              }
              about={name}
            />
          </li>
        ))}
        <ShowMore more={listed.length - shown.length} onShow={() => setMost(Infinity)} />
        {unlisted > 0 && (
          <li className={classes.none}>
            and {unlisted.toLocaleString('en')} {unlisted === 1 ? 'person' : 'people'} of the room
          </li>
        )}
      </ul>
    </section>
  )
}

const Known = ({ personId }: { personId: string | null }) => {
  const name = useBoard('people', (people) => (personId ? people.get(personId)?.name : undefined))
  return <span className={classes.quiet}>{name === undefined ? 'nobody has said who' : `is ${name}`}</span>
}

const FromMemory = ({ rests, onEntry }: { rests: RestsOn; onEntry(entryId: string): void }) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const [most, setMost] = useState(LISTED)
  const entries = useBoard('timeline', ({ byId }) =>
    rests.memory.slice(0, most).flatMap((id) => byId.get(id) ?? []),
  )
  return (
    <section aria-labelledby="rests-memory">
      <h3 id="rests-memory">From memory only</h3>
      {entries.length === 0 && <p className={classes.none}>Every entry has a source, a file or a link.</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={classes.entry} onClick={() => onEntry(entry.id)}>
              <Time at={entry.at} zone={zone} about={entry.precision === 'about'} />
              <span dir="auto">{entry.text}</span>
            </button>
          </li>
        ))}
        <ShowMore more={Math.max(0, rests.memory.length - most)} onShow={() => setMost(Infinity)} />
      </ul>
      {entries.length > 0 && (
        <p className={classes.none}>A picture, a link or a line of a log on the entry bears it out.</p>
      )}
    </section>
  )
}

interface QuietStretchesProps {
  rests: RestsOn
  /** Lines of a source can be taken over by this person. */
  mayOpen: boolean
  onClose(): void
}

const QuietStretches = ({ rests: { quiet, sources }, mayOpen, onClose }: QuietStretchesProps) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const setImporting = useUi((ui) => ui.setImporting)
  const room = useRoom()
  const first = sources[0]
  const source = useBoard('sources', (all) => all.get(first ?? ''))
  return (
    <section aria-labelledby="rests-quiet">
      <h3 id="rests-quiet">Stretches without a source</h3>
      {quiet.length === 0 && (
        <p className={classes.none}>
          {sources.length === 0 ? 'No log is in yet.' : 'No long stretch of the incident is without a line.'}
        </p>
      )}
      <ul>
        {quiet.map(({ from, to }) => (
          <li key={from}>
            <div>
              <span className={classes.span}>
                {dayOf(from, zone)} {clockTime(from, zone)} to {clockTime(to, zone)}
              </span>
              <small>{lengthWords(Date.parse(to) - Date.parse(from))}</small>
            </div>
            {mayOpen && first !== undefined && source && (
              <Button
                size="xs"
                variant="default"
                aria-label={`Look in a source from ${clockTime(from, zone)} to ${clockTime(to, zone)}`}
                onClick={() => {
                  openKept(room, first, source, { from, to })
                  onClose()
                  setImporting(true)
                }}
              >
                Look in a source
              </Button>
            )}
          </li>
        ))}
      </ul>
      {quiet.length > 0 && (
        <p className={classes.none}>
          What was being thought or said elsewhere in those minutes?{' '}
          <KeepQuestion
            text={`What was being thought or said elsewhere between ${clockTime(quiet[0]!.from, zone)} and ${clockTime(quiet[0]!.to, zone)}?`}
            about="the stretches"
          />
        </p>
      )}
    </section>
  )
}

/** `99 min`, `15 h 37 min` */
const lengthWords = (ms: number): string => {
  const minutes = Math.round(ms / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Puts a question into the discussion's list, once. A participant's is a proposal. */
const KeepQuestion = ({ text, about }: { text: string; about: string }) => {
  const { doc, stamp } = useRoom()
  const may = useMay('questions')
  const known = useBoard('questions', (all) =>
    [...all.values()].some((one) => one.text === text && !one.hidden),
  )
  const [kept, setKept] = useState(false)
  if (kept || known) return <span className={classes.quiet}>kept as a question</span>
  if (!may) return null
  return (
    <button
      type="button"
      className={classes.link}
      onClick={() => {
        addQuestion(doc, stamp(), { text })
        setKept(true)
      }}
    >
      Keep as a question<span className={classes.hidden}>, about {about}</span>
    </button>
  )
}
