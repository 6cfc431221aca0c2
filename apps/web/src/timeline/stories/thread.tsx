import type { Annotation, Thread as ThreadOf } from '@second-story/board'
import { IconCheck, IconHeartHandshake, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { firstName } from '../../kit/person-color.ts'
import { useOwnAnswer, useThread } from '../../room/use-answers.ts'
import { useBoard } from '../../room/use-board.ts'
import { useMay, useMe } from '../../room/use-me.ts'
import { usePerson } from '../../room/use-presence.ts'
import { Reply } from './reply.tsx'
import { ReplyField, useReplyBegun } from './reply-field.tsx'
import classes from './thread.module.css'

interface ThreadProps {
  annotation: Annotation
  /** Somebody is about to answer here. */
  answering: boolean
  onAnswering(on: boolean): void
  onWithdraw(annotation: Annotation): void
}

/** What was answered to somebody's words: one level, folded with a line once it is settled. */
export const Thread = ({ annotation, answering, onAnswering, onWithdraw }: ThreadProps) => {
  const thread = useThread(annotation)
  const may = useMay('annotations')
  const begun = useReplyBegun(annotation.id)
  const [unfolded, setUnfolded] = useState(false)
  const writing = may && (answering || begun)
  const settled = thread.settledBy.length > 0
  const folded = settled && !unfolded && !writing
  const settles = may && !settled && (thread.replies.length > 0 || annotation.marks?.includes('question'))
  return (
    <>
      {thread.denied && <Denied annotation={annotation} />}
      {(settled || thread.thanks.length > 0) && (
        <div className={classes.lines}>
          <Thanked people={thread.thanks} />
          {settled && (
            <Settled
              annotation={annotation}
              thread={thread}
              unfolded={!folded}
              onUnfold={() => setUnfolded(!unfolded)}
            />
          )}
        </div>
      )}
      {!folded && thread.replies.length > 0 && (
        <ul className={classes.replies}>
          {thread.replies.map(({ id }) => (
            <Reply key={id} id={id} onWithdraw={onWithdraw} />
          ))}
        </ul>
      )}
      {writing && <ReplyField annotation={annotation} onDone={() => onAnswering(false)} />}
      {settles && !writing && <Settle annotation={annotation} onAnswer={() => onAnswering(true)} />}
    </>
  )
}

const Settle = ({ annotation, onAnswer }: { annotation: Annotation; onAnswer(): void }) => {
  const { give } = useOwnAnswer(annotation, 'settled')
  return (
    <p className={classes.offers}>
      <button type="button" onClick={onAnswer}>
        Answer
      </button>
      <button type="button" onClick={give}>
        Settled
      </button>
    </p>
  )
}

interface SettledProps {
  annotation: Annotation
  thread: ThreadOf
  unfolded: boolean
  onUnfold(): void
}

const Settled = ({ annotation, thread, unfolded, onUnfold }: SettledProps) => {
  const { given, takeBack } = useOwnAnswer(annotation, 'settled')
  const may = useMay('annotations')
  const names = useNames(thread.settledBy)
  const count = thread.replies.length
  return (
    <p className={classes.line}>
      <IconCheck size={14} stroke={1.5} aria-hidden />
      <span>Settled by {names}</span>
      <span className={classes.offers}>
        {count > 0 && (
          <button type="button" aria-expanded={unfolded} onClick={onUnfold}>
            {unfolded ? 'Fold' : count === 1 ? 'Show 1 answer' : `Show ${count} answers`}
          </button>
        )}
        {given && may && (
          <button type="button" onClick={takeBack}>
            Open again
          </button>
        )}
      </span>
    </p>
  )
}

const Thanked = ({ people }: { people: readonly string[] }) => {
  const names = useNames(people)
  if (people.length === 0) return null
  return (
    <p className={classes.line}>
      <IconHeartHandshake size={14} stroke={1.5} aria-hidden />
      <span>Thanks from {names}</span>
    </p>
  )
}

const Denied = ({ annotation }: { annotation: Annotation }) => {
  const me = useMe()
  const may = useMay('annotations')
  const { given, takeBack } = useOwnAnswer(annotation, 'not-mine')
  const person = usePerson(annotation.saidBy)
  const who = annotation.saidBy === me.id ? 'You' : firstName(person?.name ?? 'Somebody')
  return (
    <p className={classes.line} data-denied>
      <IconX size={14} stroke={1.5} aria-hidden />
      <span>{annotation.unnamed && annotation.saidBy !== me.id ? 'Who told it' : who}: not what I said</span>
      {given && may && (
        <span className={classes.offers}>
          <button type="button" onClick={takeBack}>
            It is what I said
          </button>
        </span>
      )}
    </p>
  )
}

/** More names than these are a number. */
const NAMED = 3

/** "You, Mei and Daniel", "Mei, Daniel, Lena and 4 more". */
const useNames = (people: readonly string[]): string => {
  const me = useMe()
  const names = useBoard('people', (all) =>
    people.map((id) => (id === me.id ? 'you' : firstName(all.get(id)?.name ?? 'somebody'))),
  )
  const shown = names.slice(0, NAMED)
  const more = names.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
