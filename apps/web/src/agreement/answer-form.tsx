import { type Agreement, answerAgreement, TEXT_CHARS } from '@second-story/board'
import { Button, Radio, Textarea } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { EntryPicker } from '../room/entry-picker.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useDraft } from '../room/use-draft.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './answer-form.module.css'
import { useOwnAnswer } from './use-counts.ts'

type Answer = Agreement['answer']

const ANSWERS = [
  { answer: 'yes', words: 'Yes, I can work from it', about: null },
  { answer: 'note', words: 'Yes, with a note', about: 'Kept in the record next to the entry' },
  { answer: 'not-yet', words: 'Not yet', about: 'Something is missing or in the wrong place' },
] as const satisfies readonly { answer: Answer; words: string; about: string | null }[]

/** One's own answer. It can be changed for as long as the question stands. */
export const AnswerForm = () => {
  const { doc, stamp } = useRoom()
  const own = useOwnAnswer()
  const caption = useId()
  // "With a note" is an answer only once the note is there; until then it is an intention on this page.
  const [meant, setMeant] = useState<Answer | null>(null)
  const chosen = meant ?? own?.answer ?? null
  const handleChoose = (value: string): void => {
    const next = ANSWERS.find(({ answer }) => answer === value)?.answer
    if (!next) return
    setMeant(next === 'yes' ? null : next)
    // Its words stay with an answer that goes from one kind of note to the other.
    if (next === 'yes') answerAgreement(doc, stamp(), { answer: next })
    else if (next === 'not-yet' || own?.text) answerAgreement(doc, stamp(), { ...own, answer: next })
  }
  return (
    <div className={classes.form}>
      <p id={caption} className={classes.caption}>
        Your answer
      </p>
      <Radio.Group value={chosen} onChange={handleChoose} aria-labelledby={caption}>
        <div className={classes.cards}>
          {ANSWERS.map(({ answer, words, about }) => (
            <Radio.Card key={answer} value={answer} className={classes.card}>
              <i className={classes.mark} aria-hidden>
                <IconCheck size={13} stroke={2.5} />
              </i>
              <span>
                <b>{words}</b>
                {about !== null && <small>{about}</small>}
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {chosen !== null && chosen !== 'yes' && (
        <NoteForm key={doc.guid} answer={chosen} own={own} onSaved={() => setMeant(null)} />
      )}
      <p className={classes.plain}>The board shows counts. Your name appears only on a note you write.</p>
    </div>
  )
}

interface NoteFormProps {
  answer: Answer
  own: Agreement | undefined
  onSaved(): void
}

const NoteForm = ({ answer, own, onSaved }: NoteFormProps) => {
  const { doc, stamp } = useRoom()
  const [draft, setDraft] = useDraft('agreement')
  const [changing, setChanging] = useState(false)
  const [entryId, setEntryId] = useState<string | null>(own?.entryId ?? null)
  const kept = own?.text
  const saved = kept !== undefined && own?.answer === answer && !changing && draft === ''
  if (saved) {
    return (
      <div className={classes.saved}>
        <p dir="auto">{kept}</p>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setDraft(kept)
            setChanging(true)
          }}
        >
          Change the note
        </Button>
      </div>
    )
  }
  const words = draft.trim()
  const save = (): void => {
    if (words === '') return
    answerAgreement(doc, stamp(), { answer, text: words, ...(entryId === null ? {} : { entryId }) })
    setDraft('')
    setChanging(false)
    onSaved()
  }
  return (
    <form
      className={classes.note}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        label={answer === 'note' ? 'Your note' : 'What is missing, if you can say'}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={TEXT_CHARS}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
        classNames={{ input: classes.words }}
        dir="auto"
      />
      <WordingHint text={draft} />
      <div className={classes.foot}>
        <EntryPicker
          label="About an entry, if it is about one"
          placeholder="About which entry?"
          value={entryId}
          onPick={setEntryId}
        />
        <Button type="submit" disabled={words === ''}>
          Add the note
          <span className={classes.key}>
            <Kbd>Ctrl ↵</Kbd>
          </span>
        </Button>
      </div>
    </form>
  )
}
