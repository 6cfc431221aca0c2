import { type Annotation, editAnnotation, ownerOf, TEXT_CHARS, voiceOf } from '@second-story/board'
import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { LENS_WORDS } from '../kit/lens-icon.tsx'
import { firstName } from '../kit/person-color.ts'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './testimony.module.css'

interface Props {
  id: string
  onWithdraw(annotation: Annotation): void
  /** Where words of all lenses stand in one list: says which one it is. */
  showLens?: boolean
}

/** What one person said, in the voice of people. Its author may mend or withdraw it. */
export const Testimony = memo(({ id, onWithdraw, showLens = false }: Props) => {
  const annotation = useBoard('annotations', ({ byId }) => byId.get(id))
  const me = useMe()
  const may = useMay('annotations')
  const [mending, setMending] = useState(false)
  if (!annotation) return null
  const own = may && ownerOf(id) === me.id
  return (
    <div className={classes.testimony}>
      {mending && own ? (
        <Mending annotation={annotation} onDone={() => setMending(false)} />
      ) : (
        <p dir="auto">{annotation.body}</p>
      )}
      {annotation.turnedOut && (
        <div className={classes.turned}>
          <b>Turned out</b>
          <p dir="auto">{annotation.turnedOut}</p>
        </div>
      )}
      <div className={classes.who}>
        {showLens && annotation.lens && <span>{LENS_WORDS[annotation.lens].heading} ·</span>}
        <Voice annotation={annotation} avatar={!showLens} />
        {own && !mending && (
          <span className={classes.own}>
            <button type="button" onClick={() => setMending(true)}>
              Edit
            </button>
            <button type="button" onClick={() => onWithdraw(annotation)}>
              Withdraw
            </button>
          </span>
        )}
      </div>
    </div>
  )
})
Testimony.displayName = 'Testimony'

const Mending = ({ annotation, onDone }: { annotation: Annotation; onDone(): void }) => {
  const { doc } = useRoom()
  return (
    <div className={classes.mending}>
      <SharedText
        long
        draftKey={`annotation-text:${annotation.id}`}
        label="Your words"
        maxLength={TEXT_CHARS}
        value={annotation.body ?? ''}
        write={(body) => editAnnotation(doc, annotation.id, { body })}
        isValid={(text) => text.trim() !== ''}
      />
      <Button size="xs" variant="default" onClick={onDone}>
        Done
      </Button>
    </div>
  )
}

const Voice = ({ annotation, avatar }: { annotation: Annotation; avatar: boolean }) => {
  const me = useMe()
  const voice = voiceOf(annotation)
  const person = usePerson(voice)
  const scribe = usePerson(annotation.saidBy ? ownerOf(annotation.id) : null)
  if (annotation.unnamed) return <span>Without a name</span>
  const name = person?.name ?? 'Somebody'
  const called = voice === me.id ? 'You' : firstName(name)
  const told = scribe ? `, told aloud. ${firstName(scribe.name)} wrote it down` : ''
  const job = person?.job && voice !== me.id && !scribe ? `, ${inSentence(person.job)}` : ''
  return (
    <>
      {avatar && <Avatar personId={voice ?? ''} name={name} size="xs" decorative />}
      <span>
        {called}
        <span className={classes.job}>{job}</span>
        {told}
      </span>
    </>
  )
}

// "Database, on call" reads "Tomás, database, on call"; an acronym such as SRE stays as it is.
const inSentence = (job: string): string =>
  /^\p{Lu}\p{Ll}/u.test(job) ? `${job[0]!.toLocaleLowerCase()}${job.slice(1)}` : job
