import { ownerOf } from '@second-story/board'
import { Chip } from '../kit/chip.tsx'
import { NoteBlocks } from '../kit/note-blocks.tsx'
import { firstName } from '../kit/person-color.ts'
import { UnderThing } from '../room/under-thing.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { useNoteLinks } from '../room/follow-link.tsx'
import { useNotes } from '../room/use-notes.ts'
import { usePerson } from '../room/use-presence.ts'
import { Evidence } from './evidence.tsx'
import { notesUnder } from './notes-under.ts'
import classes from './open-question.module.css'
import { useTakenSlot } from './taken-slot.ts'
import { QuestionActions, useMayConductQuestions } from './question-actions.tsx'

const STATES = { open: null, asked: 'Asked', skipped: 'Passed over', parked: 'Parked' } as const

/** One question at large: what its answers rest on, and what is being noted under it. */
export const OpenQuestion = ({ id }: { id: string }) => {
  const question = useBoard('questions', (all) => all.get(id))
  const isNow = useAgenda((agenda) => agenda.question === id)
  const mayLink = useMayConductQuestions() && ownerOf(id) === null
  const proposer = usePerson(ownerOf(id) ?? question?.proposedBy)
  const { Numbers, Capture } = useTakenSlot()
  if (!question) return null
  const state = STATES[question.state ?? 'open']
  return (
    <article
      className={classes.open}
      aria-labelledby="question-title"
      aria-current={isNow ? 'step' : undefined}
    >
      <p className={classes.over}>
        {isNow && <Chip tone="now">Now discussing</Chip>}
        {!isNow && state !== null && <Chip>{state}</Chip>}
        {proposer && <span>Proposed by {firstName(proposer.name)}</span>}
      </p>
      <h1 id="question-title" dir="auto">
        {question.text}
      </h1>
      <Numbers question={question} />
      <QuestionActions question={question} />
      <Evidence key={id} question={question} mayLink={mayLink} />
      <UnderThing link={{ kind: 'question', id }} />
      <NotesUnder id={id} isNow={isNow} />
      <Capture question={question} />
    </article>
  )
}

const NotesUnder = ({ id, isNow }: { id: string; isNow: boolean }) => {
  const blocks = notesUnder(useNotes(), id)
  const links = useNoteLinks()
  const { role } = useMe()
  if (blocks.length === 0 && !isNow) return null
  return (
    <section className={classes.notes} aria-labelledby="question-notes">
      <h2 id="question-notes">Notes</h2>
      {blocks.length === 0 ? (
        <p className={classes.none}>
          {role === 'scribe'
            ? 'What you write under its heading shows here.'
            : 'What the scribe writes shows here.'}
        </p>
      ) : (
        <div className={classes.prose}>
          <NoteBlocks blocks={blocks} links={links} />
        </div>
      )}
    </section>
  )
}
