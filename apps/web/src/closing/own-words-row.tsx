import { type Annotation, editAnnotation, ownerOf, TEXT_CHARS } from '@second-story/board'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { firstName } from '../kit/person-color.ts'
import { Time } from '../kit/time.tsx'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useOwnAnswer } from '../room/use-answers.ts'
import { useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './own-words.module.css'

type RowProps =
  | { id: string; may: boolean; onWithdraw(annotation: Annotation): void }
  | { gone: Annotation; may: boolean; onPutBack(): void }

/** One thing that somebody said, with what they may still do about it. */
export const OwnWordsRow = memo((props: RowProps) => {
  const standing = useBoard('annotations', ({ byId }) => ('id' in props ? byId.get(props.id) : undefined))
  const said = 'gone' in props ? props.gone : standing
  const entry = useBoard('timeline', ({ byId }) => (said?.entryId ? byId.get(said.entryId) : undefined))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const [mending, setMending] = useState(false)
  if (!said) return null
  return (
    <li className={classes.row} data-gone={'gone' in props || undefined}>
      <span className={classes.time} title={entry?.text}>
        <Time at={entry?.at} zone={zone} about={entry?.precision === 'about'} />
      </span>
      <span className={classes.lens}>
        {said.lens && (
          <>
            <LensIcon lens={said.lens} />
            {LENS_WORDS[said.lens].heading}
          </>
        )}
      </span>
      <div className={classes.said}>
        {mending ? <Mending said={said} onDone={() => setMending(false)} /> : <p dir="auto">{said.body}</p>}
        {!mending && <Meta said={said} gone={'gone' in props} />}
      </div>
      {props.may && !mending && (
        <div className={classes.may}>
          {'gone' in props ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={14} stroke={1.5} aria-hidden />}
              onClick={props.onPutBack}
            >
              Put back
            </Button>
          ) : (
            <Offers said={said} onMend={() => setMending(true)} onWithdraw={props.onWithdraw} />
          )}
        </div>
      )}
    </li>
  )
})
OwnWordsRow.displayName = 'OwnWordsRow'

interface OffersProps {
  said: Annotation
  onMend(): void
  onWithdraw(annotation: Annotation): void
}

const Offers = ({ said, onMend, onWithdraw }: OffersProps) => {
  const { me } = useRoom()
  if (ownerOf(said.id) !== me.id) return <NotWhatISaid said={said} />
  return (
    <>
      <Button size="xs" variant="subtle" onClick={onMend}>
        Mend
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onWithdraw(said)}>
        Withdraw
      </Button>
    </>
  )
}

/** Somebody else wrote down what was told aloud: the one who told it can say that it was not so. */
const NotWhatISaid = ({ said }: { said: Annotation }) => {
  const { given, give, takeBack } = useOwnAnswer(said, 'not-mine')
  return (
    <>
      {given && <span className={classes.denied}>You said: not so</span>}
      <Button size="xs" variant="subtle" onClick={given ? takeBack : give}>
        {given ? 'Take that back' : 'Not what I said'}
      </Button>
    </>
  )
}

const Mending = ({ said, onDone }: { said: Annotation; onDone(): void }) => {
  const { doc } = useRoom()
  return (
    <div className={classes.mending}>
      <SharedText
        long
        own
        draftKey={`annotation-text:${said.id}`}
        label="Your words"
        maxLength={TEXT_CHARS}
        value={said.body ?? ''}
        write={(body) => editAnnotation(doc, said.id, { body })}
        isValid={(text) => text.trim() !== ''}
      />
      <Button size="xs" onClick={onDone}>
        Done
      </Button>
    </div>
  )
}

const Meta = ({ said, gone }: { said: Annotation; gone: boolean }) => {
  const scribe = usePerson(said.saidBy ? ownerOf(said.id) : null)
  const words = gone
    ? 'Withdrawn just now. It is not in the report.'
    : scribe
      ? `Told aloud, ${firstName(scribe.name)} wrote it down`
      : null
  if (words === null && !said.unnamed) return null
  return (
    <p className={classes.meta}>
      {said.unnamed && !gone && (
        <>
          <IconEyeOff size={14} stroke={1.5} aria-hidden />
          Shown without your name
        </>
      )}
      {words}
    </p>
  )
}
