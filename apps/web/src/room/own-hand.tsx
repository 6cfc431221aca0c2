import { Button, TextInput } from '@mantine/core'
import { LINE_CHARS } from '@second-story/board'
import { IconHandStop } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import classes from './own-hand.module.css'
import { useAgenda } from './use-board.ts'
import { type OwnHand as Hand, useHand, useWaiting } from './use-hand.ts'
import { useMe } from './use-me.ts'
import { usePerson } from './use-presence.ts'

export interface OwnHandProps {
  /** As a phone has it, in reach of the thumb. */
  thumb?: boolean
  /** Beside something else that is the main thing to do. */
  quiet?: boolean
  /** What shares the row with the button. */
  beside?: ReactNode
}

/** One's own hand: raise and lower, what it is about, and when the turn comes. */
export const OwnHand = ({ thumb = false, quiet = false, beside }: OwnHandProps) => {
  const hand = useHand()
  return (
    <div className={classes.hand} data-thumb={thumb || undefined}>
      <TurnLine hand={hand} />
      {hand.up && hand.turn !== 'speaks' && <About key={hand.about} hand={hand} />}
      <div className={classes.row}>
        <Button
          className={classes.toggle}
          fullWidth
          variant={hand.up || quiet ? 'default' : 'filled'}
          aria-pressed={hand.up}
          aria-keyshortcuts="R"
          disabled={!hand.possible || hand.order.slow}
          leftSection={<IconHandStop size={thumb ? 20 : 16} stroke={1.5} aria-hidden />}
          onClick={hand.toggle}
        >
          {hand.turn === 'speaks' ? 'I have spoken' : hand.up ? 'Lower hand' : 'Raise hand'}
          {!thumb && (
            <span className={classes.key}>
              <Kbd>R</Kbd>
            </span>
          )}
        </Button>
        {beside}
      </div>
      {hand.order.error !== null && <p className={classes.error}>{hand.order.error}</p>}
    </div>
  )
}

/** Who has the word, for whoever only reads along. */
export const WhoSpeaks = () => {
  const speaker = usePerson(useAgenda((agenda) => agenda.called))
  return speaker ? <p className={classes.speaks}>{firstName(speaker.name)} has the word.</p> : null
}

/** On this person's screen alone that it is their turn; else who has the word and who waits. */
const TurnLine = ({ hand }: { hand: Hand }) => {
  const { id } = useMe()
  const called = useAgenda((agenda) => agenda.called)
  const speaker = usePerson(called === id ? null : called)
  const waiting = useWaiting()
  if (hand.turn !== null) {
    return <p className={classes.turn}>{hand.turn === 'speaks' ? 'You have the word.' : 'You are next.'}</p>
  }
  const words = [speaker && `${firstName(speaker.name)} has the word.`, waitingWords(waiting)]
  const line = words.filter(Boolean).join(' ')
  return line === '' ? null : <p className={classes.waiting}>{line}</p>
}

const waitingWords = (names: readonly string[]): string | null => {
  const [first, second, ...more] = names
  if (!first) return null
  if (!second) return `${first} is waiting.`
  return more.length === 0
    ? `${first} and ${second} are waiting.`
    : `${first}, ${second} and ${more.length} more are waiting.`
}

const About = ({ hand }: { hand: Hand }) => {
  const [text, setText] = useState(hand.about)
  const commit = (): void => {
    if (text.trim() !== hand.about) hand.say(text.trim())
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    commit()
  }
  return (
    <TextInput
      aria-label="What it is about"
      placeholder="About what, if you like"
      maxLength={LINE_CHARS}
      value={text}
      dir="auto"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={handleKeyDown}
    />
  )
}
