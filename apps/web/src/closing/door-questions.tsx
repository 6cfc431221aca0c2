import { TEXT_CHARS } from '@second-story/board'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useFacilitation } from '../room/facilitation.ts'
import { useOrder } from '../room/use-order.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './door.module.css'

type Said = 'yes' | 'unsure' | 'no' | ''

/** "Not sure" is an answer of its own to the person, and no count for the facilitators. */
const meant = (said: Said): boolean | undefined => (said === 'yes' ? true : said === 'no' ? false : undefined)

/** Two questions on the way out, answered once and without a name. */
export const DoorQuestions = () => {
  const { me } = useRoom()
  const { door } = useFacilitation()
  const meeting = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  // Whose answer it was is kept nowhere: this device remembers that there was one.
  const [answered, setAnswered] = useDraft(`door:${meeting}`)
  const [words, setWords] = useDraft(`door-words:${meeting}`)
  const [learned, setLearned] = useState<Said>('')
  const [again, setAgain] = useState<Said>('')
  const order = useOrder()
  if (me.role === 'observer') return null
  if (answered !== '') {
    return (
      <section className={classes.door} aria-label="At the door">
        <p className={classes.thanks}>Thank you. What you said helps the next one.</p>
      </section>
    )
  }
  const said = [meant(learned), meant(again), words.trim() || undefined]
  const empty = said.every((one) => one === undefined)
  const send = async (): Promise<void> => {
    const done = await order.send({
      do: 'door',
      ...(said[0] === undefined ? {} : { learned: meant(learned) }),
      ...(said[1] === undefined ? {} : { again: meant(again) }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    })
    if (!done) return
    setAnswered('answered')
    setWords('')
  }
  return (
    <section className={classes.door} aria-label="At the door">
      <p className={classes.caption}>
        At the door, two questions <span>half a minute</span>
      </p>
      <Choice question={door.learned} value={learned} onChange={setLearned} />
      <Textarea
        aria-label="In your words, if you like"
        placeholder="In your words, if you like"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={TEXT_CHARS}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        classNames={{ input: classes.words }}
        dir="auto"
      />
      <WordingHint text={words} />
      <Choice question={door.again} value={again} onChange={setAgain} />
      <div className={classes.foot}>
        <p>
          <IconLock size={14} stroke={1.5} aria-hidden />
          {order.error ??
            'The facilitators read these, without your name. They help them do the next one better.'}
        </p>
        <Button disabled={empty || order.slow} onClick={() => void send()}>
          Send
        </Button>
      </div>
    </section>
  )
}

interface ChoiceProps {
  question: string
  value: Said
  onChange(said: Said): void
}

const Choice = ({ question, value, onChange }: ChoiceProps) => {
  const id = useId()
  return (
    <div className={classes.choice}>
      <h3 id={id}>{question}</h3>
      <SegmentedControl<Said>
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={[
          { value: 'yes', label: 'Yes' },
          { value: 'unsure', label: 'Not sure' },
          { value: 'no', label: 'No' },
        ]}
      />
    </div>
  )
}
