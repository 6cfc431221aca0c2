import { Button, Select, TextInput } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { Cue } from '../kit/cue.tsx'
import { zones } from '../kit/local-time.ts'
import { dayOf, ownZone } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import type { Incident, ReadLog, Told } from './log.ts'
import classes from './log-questions.module.css'
import { zoneEvidence } from './zone-evidence.ts'

/** How many of the two questions nobody has answered, neither the log nor a person. */
export const openQuestions = (reading: ReadLog, told: Told): number =>
  Number(asksDay(reading, told)) + Number(asksZone(reading, told))

/** The day of the incident that stands in is a guess until somebody says so. */
const asksDay = ({ needs, date }: ReadLog, told: Told): boolean =>
  told.date === '' && (needs.includes('date') || date !== '')
const asksZone = ({ needs }: ReadLog, told: Told): boolean =>
  needs.includes('timeZone') && told.timeZone === ''

export interface LogQuestionsProps {
  reading: ReadLog
  told: Told
  incident: Incident
  onTell(told: Told): void
}

/** What a log leaves open, asked before anything else, with what there is to guess from. */
export const LogQuestions = (props: LogQuestionsProps) => {
  const open = openQuestions(props.reading, props.told)
  return (
    <section aria-labelledby="log-questions" className={classes.questions}>
      <div className={classes.head}>
        <h2 id="log-questions">{open > 0 ? 'The log does not say' : 'How its times are read'}</h2>
        {open > 0 && <span>{2 - open} of 2 answered</span>}
      </div>
      <Day {...props} />
      <Zone {...props} />
    </section>
  )
}

const Day = ({ reading, told, onTell }: LogQuestionsProps) => {
  const { needs, date, first, warnings } = reading
  const open = asksDay(reading, told)
  const stated = warnings.find(({ line, what }) => line === 0 && /\b(?:day|date)\b/i.test(what))?.what
  const isNamed = warnings.some(({ what }) => /taken from the file name/.test(what))
  const shown = told.date || date
  const say = (next: string): void => {
    if (next !== told.date) onTell({ ...told, date: next })
  }
  const answer = told.date
    ? 'as you said'
    : (stated ?? (isNamed ? 'as its name says' : 'as the log writes it'))
  return (
    <Question
      title="Which day does it begin?"
      open={open}
      answer={`${first ? dayOf(first, told.timeZone || 'UTC', true) : 'No time at all'}, ${answer}`}
    >
      {open && date !== '' && (
        <p>
          No day is written in it. {dayOf(`${date}T12:00:00Z`, 'UTC', true)} is the day the incident began.
        </p>
      )}
      {open && needs.includes('date') && (
        <p>No day is written in it, and nobody has said when it all began.</p>
      )}
      <TextInput
        type="date"
        aria-label="Which day does it begin?"
        key={shown}
        defaultValue={shown}
        onBlur={({ currentTarget: { value } }) => value !== '' && value !== shown && say(value)}
        onKeyDown={({ key, currentTarget: { value } }) => key === 'Enter' && value !== '' && say(value)}
      />
      {open && date !== '' && (
        <div className={classes.buttons}>
          <Button size="xs" variant="default" onClick={() => say(date)}>
            Yes, {dayOf(`${date}T12:00:00Z`, 'UTC')}
          </Button>
        </div>
      )}
    </Question>
  )
}

const Zone = ({ reading, told, incident, onTell }: LogQuestionsProps) => {
  const open = asksZone(reading, told)
  const all = useMemo(zones, [])
  const likely = incident.timeZone === 'UTC' ? ownZone() : incident.timeZone
  const timeline = useBoard('timeline', ({ byId }) => byId)
  const evidence = useMemo(
    () =>
      open ? zoneEvidence(reading.lines, timeline.values(), [incident.timeZone, ownZone(), ...all]) : null,
    [open, reading.lines, timeline, incident.timeZone, all],
  )
  const source = useBoard('sources', (sources) => sources.get(evidence?.sourceId ?? '')?.name)
  const guess = evidence?.zone ?? likely
  const say = (timeZone: string): void => onTell({ ...told, timeZone })
  const data = all.includes(guess) ? all : [guess, ...all]
  return (
    <Question
      title="In which zone are its times?"
      open={open}
      answer={told.timeZone ? `${told.timeZone}, as you said` : 'As the log states it'}
    >
      {open && (
        <p>
          {evidence
            ? `${evidence.lines} lines match ${source ?? 'the board'} if it is ${aheadWords(evidence.offset)} UTC.`
            : `It states none and is read in UTC. The incident is told in ${incident.timeZone}.`}
        </p>
      )}
      <Select
        aria-label="In which zone are its times?"
        data={data}
        value={told.timeZone || null}
        placeholder={open ? 'UTC, until you say' : 'as the log states it'}
        searchable
        onChange={(timeZone) => timeZone && say(timeZone)}
      />
      {open && (
        <div className={classes.buttons}>
          {guess !== 'UTC' && (
            <Button size="xs" variant="default" onClick={() => say(guess)}>
              Yes, {guess.split('/').at(-1)?.replaceAll('_', ' ')}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={() => say('UTC')}>
            It is UTC
          </Button>
        </div>
      )}
    </Question>
  )
}

const aheadWords = (offset: string): string => {
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const much = minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${Number(minutes)} min`
  return `${much} ${sign === '+' ? 'ahead of' : 'behind'}`
}

interface QuestionProps {
  title: string
  /** Nobody has answered it. */
  open: boolean
  /** One line once it is answered. */
  answer: string
  /** The field, and what there is to guess from. */
  children: ReactNode
}

/** A question with the cue light on it, or its answer with a way to change it. */
const Question = ({ title, open, answer, children }: QuestionProps) => {
  const [changing, setChanging] = useState(false)
  const heading = useId()
  return (
    <section className={classes.question} data-open={open || undefined} aria-labelledby={heading}>
      <h3 id={heading}>
        {open ? <Cue /> : <IconCircleCheckFilled size={16} className={classes.done} aria-hidden />}
        {title}
      </h3>
      {!open && (
        <p>
          {answer}.{' '}
          {!changing && (
            <button type="button" className={classes.link} onClick={() => setChanging(true)}>
              Change<span className={classes.hidden}> {title}</span>
            </button>
          )}
        </p>
      )}
      {(open || changing) && children}
    </section>
  )
}
