import { type Annotation, editQuestion, type Mark, markedFor, type Question } from '@second-story/board'
import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { EntryPicker } from '../room/entry-picker.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './evidence.module.css'
import { EntryCard, WordsCard } from './words-card.tsx'

/** More than these would be a second timeline. */
const SHOWN = 6

/** What the question's answers rest on: entries that were linked, and words that people marked on the way. */
export const Evidence = ({ question, mayLink }: { question: Question; mayLink: boolean }) => {
  const linked = linkedTo(question)
  const marked = useMarked(markedFor(question))
  const [all, setAll] = useState(false)
  const shown = all ? marked : marked.slice(0, SHOWN)
  if (linked.length + marked.length === 0 && !mayLink) return null
  return (
    <section className={classes.evidence} aria-labelledby="question-evidence">
      <h2 id="question-evidence">From the timeline</h2>
      <ul className={classes.cards}>
        {linked.map((id) => (
          <LinkedEntry key={id} id={id} question={question} mayLink={mayLink} />
        ))}
        {shown.map(({ id, mark }) => (
          <WordsCard key={id} id={id} mark={mark} />
        ))}
      </ul>
      {marked.length > SHOWN && (
        <Button size="xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${marked.length} that were marked`}
        </Button>
      )}
      {mayLink && <LinkEntry question={question} linked={linked} />}
    </section>
  )
}

/** Where it came up first, then what was linked, each once. */
export const linkedTo = ({ entryId, entries = [] }: Pick<Question, 'entryId' | 'entries'>): string[] => [
  ...new Set([...(entryId === undefined ? [] : [entryId]), ...entries]),
]

interface LinkedEntryProps {
  id: string
  question: Question
  mayLink: boolean
}

const LinkedEntry = ({ id, question, mayLink }: LinkedEntryProps) => {
  const { doc } = useRoom()
  const chosen = question.entries?.includes(id) === true && question.entryId !== id
  const unlink = (): void =>
    editQuestion(doc, question.id, { entries: (question.entries ?? []).filter((one) => one !== id) })
  return <EntryCard id={id} onUnlink={mayLink && chosen ? unlink : undefined} />
}

const LinkEntry = ({ question, linked }: { question: Question; linked: readonly string[] }) => {
  const { doc } = useRoom()
  const [picking, setPicking] = useState(false)
  const pick = (entryId: string | null): void => {
    if (entryId !== null) editQuestion(doc, question.id, { entries: [...(question.entries ?? []), entryId] })
    setPicking(false)
  }
  if (!picking) {
    return (
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconLink size={14} stroke={1.5} aria-hidden />}
        onClick={() => setPicking(true)}
      >
        Link an entry
      </Button>
    )
  }
  return (
    <div className={classes.picker}>
      <EntryPicker
        label="Entry to link"
        placeholder="Which entry? Its time or a word of it"
        value={null}
        without={linked}
        onPick={pick}
        onCancel={() => setPicking(false)}
        autoFocus
      />
      <Button size="xs" variant="subtle" onClick={() => setPicking(false)}>
        Cancel
      </Button>
    </div>
  )
}

interface Marked {
  readonly id: string
  readonly mark: Mark
}

/** Words with one of these marks, in the order of the timeline. */
export const useMarked = (marks: readonly Mark[]): readonly Marked[] => {
  const removed = useBoard('removed', (all) => all)
  const order = useBoard('timeline', ({ order: ids }) => ids)
  const keys = useBoard('annotations', ({ byId, byEntry }) =>
    marks.length === 0
      ? []
      : order.flatMap((entryId) =>
          (byEntry.get(entryId) ?? []).flatMap((id) => {
            const mark = markOf(byId.get(id), marks)
            return mark === undefined || removed.has(id) ? [] : [`${mark} ${id}`]
          }),
        ),
  )
  return keys.map((key) => {
    const [mark, id] = key.split(' ')
    // Both were put together above.
    return { id: id!, mark: mark as Mark }
  })
}

const markOf = (said: Annotation | undefined, marks: readonly Mark[]): Mark | undefined =>
  said?.body && said.replyTo === undefined ? marks.find((mark) => said.marks?.includes(mark)) : undefined
