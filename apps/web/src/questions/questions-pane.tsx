import { orderByVotes } from '@second-story/board'
import { useRoom } from '../room/room-context.tsx'
import { useMay } from '../room/use-me.ts'
import { Voting } from '../room/voting.tsx'
import { LearnedLater, useLearnedLater } from './learned-later.tsx'
import { NewQuestion } from './new-question.tsx'
import { OpenQuestion } from './open-question.tsx'
import { ParkedFixes } from './parked-fixes.tsx'
import { Pulse } from './pulse.tsx'
import { QuestionList } from './question-list.tsx'
import classes from './questions.module.css'
import { useDiscussionKeys } from './use-question-keys.ts'
import { useTakenSlot } from './taken-slot.ts'
import { LATER, TAKEN, useLookedAt, useQuestionKeys } from './use-questions.ts'

/** What can we take from it? The questions to ask, and the one that is open with what its answers rest on. */
export const QuestionsPane = () => {
  const { doc } = useRoom()
  const keys = useQuestionKeys()
  const [looked, look] = useLookedAt(keys)
  const mayWrite = useMay('questions')
  const { Row, Page } = useTakenSlot()
  const list = { selected: looked, onSelect: look }
  useDiscussionKeys(keys.all, looked, look)
  return (
    <section className={classes.whole} aria-labelledby="questions-title">
      <div className={classes.columns}>
        <nav className={classes.questions} aria-label="Questions">
          <h2 id="questions-title">What can we take from it?</h2>
          <Row selected={looked === TAKEN} onSelect={() => look(TAKEN)} />
          <Voting
            of="questions"
            asks="what should we ask first?"
            some
            // What was voted on is the order from now on, for Go as for every list.
            onEnded={() => orderByVotes(doc)}
          />
          <QuestionList keys={keys.standing} label="To be asked" {...list} />
          {keys.parked.length > 0 && (
            <>
              <h2>Parked on the way</h2>
              <QuestionList keys={keys.parked} label="Parked questions" {...list} />
            </>
          )}
          {keys.proposed.length > 0 && (
            <>
              <h2>Proposed</h2>
              <QuestionList keys={keys.proposed} label="Proposed questions" {...list} />
            </>
          )}
          <LaterRow selected={looked === LATER} onSelect={() => look(LATER)} />
          {mayWrite && <NewQuestion />}
          <ParkedFixes />
          <Pulse />
        </nav>
        {/* A page that is only read is scrolled by keys as well. */}
        <div className={classes.detail} tabIndex={0}>
          {looked === TAKEN ? (
            <Page onAsk={look} />
          ) : looked === LATER ? (
            <LearnedLater onAsked={look} />
          ) : looked === null ? (
            <p className={classes.none}>No questions yet. What would you ask?</p>
          ) : (
            <OpenQuestion id={looked} />
          )}
        </div>
      </div>
    </section>
  )
}

const LaterRow = ({ selected, onSelect }: { selected: boolean; onSelect(): void }) => {
  const later = useLearnedLater().length
  if (later === 0) return null
  return (
    <button
      type="button"
      className={classes.later}
      aria-current={selected ? 'true' : undefined}
      onClick={onSelect}
    >
      Learned later <span>{later}</span>
    </button>
  )
}
