import { editFacts, FACT_TEXTS, type Facts, type FactText, rewriteFact } from '@second-story/board'
import { Select, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { useTypedHere } from '../room/wording/use-typed-here.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import { TEXTS, TIMES } from './fact-words.ts'
import classes from './facts.module.css'
import { FactsReader } from './facts-reader.tsx'
import { toLocal, toUtc, zones } from '../kit/local-time.ts'

/** The facts of the incident: what it is called, when what happened, and three texts that people write together. */
export const FactsForm = () => {
  const mayWrite = useMay('facts')
  return (
    <section className={classes.form} aria-labelledby="facts-title">
      <h2 id="facts-title">Facts</h2>
      {mayWrite ? <Fields /> : <FactsReader />}
    </section>
  )
}

const Fields = () => {
  const { doc } = useRoom()
  const facts = useBoard('facts', (all) => all)
  const zone = facts.timeZone ?? 'UTC'
  const allZones = useMemo(zones, [])
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.hidden}>Facts of the incident</legend>
      <SharedText
        label="Title"
        labelled
        value={facts.title ?? ''}
        draftKey="facts:title"
        maxLength={500}
        isValid={(title) => title.trim() !== ''}
        write={(title) => editFacts(doc, { title: title.trim() })}
      />
      <SharedText
        label="Severity, as you call it"
        labelled
        value={facts.severity ?? ''}
        draftKey="facts:severity"
        maxLength={500}
        write={(severity) => editFacts(doc, { severity: severity.trim() || null })}
      />
      <Select
        label="Time zone of the incident"
        data={allZones}
        value={zone}
        searchable
        allowDeselect={false}
        onChange={(timeZone) => timeZone && editFacts(doc, { timeZone })}
      />
      <div className={classes.times}>
        {TIMES.map(([field, label]) => (
          <FactTime key={field} field={field} label={label} facts={facts} zone={zone} />
        ))}
      </div>
      {FACT_TEXTS.map((field) => (
        <FactProse key={field} field={field} label={TEXTS[field]} value={facts[field]} />
      ))}
    </fieldset>
  )
}

interface FactTimeProps {
  field: (typeof TIMES)[number][0]
  label: string
  facts: Facts
  zone: string
}
const FactTime = ({ field, label, facts, zone }: FactTimeProps) => {
  const { doc } = useRoom()
  const shown = toLocal(facts[field], zone)
  // Taken over when the field is left: half a year typed is a date as well.
  return (
    <TextInput
      key={shown}
      type="datetime-local"
      label={label}
      defaultValue={shown}
      onBlur={({ currentTarget: { value } }) =>
        value !== shown && editFacts(doc, { [field]: toUtc(value, zone) })
      }
    />
  )
}

/**
 * A shared text in a plain field. What is typed goes into the document as the words that changed, letter by letter, so
 * that two people can write in it at once.
 */
const FactProse = ({ field, label, value }: { field: FactText; label: string; value: string }) => {
  const { doc } = useRoom()
  const typed = useTypedHere(value)
  return (
    <div>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={20_000}
        value={value}
        onChange={(event) => {
          typed.note(event.currentTarget.value)
          rewriteFact(doc, field, value, event.currentTarget.value)
        }}
        dir="auto"
      />
      <WordingHint text={value} before={typed.before} />
    </div>
  )
}
