import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { Avatar } from '../kit/avatar.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { announce } from '../kit/live-region.tsx'
import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './room-prompt.module.css'

/**
 * What whoever conducts has put on everybody's screen: the room's question.
 * @param inCard it stands in the card of what is discussed already
 */
export const RoomPrompt = ({ inCard = false }: { inCard?: boolean }) => {
  const prompt = useAgenda(({ state, prompt: text }) => (state === 'live' ? text : null))
  const holder = useAgenda((agenda) => agenda.holder)
  const person = usePerson(holder)
  const isHolder = useIsHolder()
  const { send } = useOrder()
  const clear = (): void => void send({ do: 'prompt', text: null })
  useSaid(prompt)
  useActions([
    {
      id: 'prompt-clear',
      label: 'Take the question off the room’s screens',
      group: 'The room',
      keys: ['0'],
      when: isHolder && prompt !== null,
      run: clear,
    },
  ])
  if (prompt === null || inCard) return null
  return (
    <section className={classes.prompt} aria-label="Shown to the room">
      {person && holder && (
        <span className={classes.who}>
          <Avatar personId={holder} name={person.name} size="sm" decorative />
          {firstName(person.name)} {prompt.trimEnd().endsWith('?') ? 'asks' : 'says'}
        </span>
      )}
      <p dir="auto">{prompt}</p>
      {isHolder && (
        <UnstyledButton
          className={classes.clear}
          aria-keyshortcuts="0"
          aria-label="Take it off the room’s screens"
          onClick={clear}
        >
          Clear <Kbd>0</Kbd>
        </UnstyledButton>
      )}
    </section>
  )
}

/** Says what is newly shown; what stood there already when the page opened is there to be read. */
const useSaid = (prompt: string | null): void => {
  const last = useRef(prompt)
  useEffect(() => {
    if (prompt !== last.current && prompt !== null) announce(prompt)
    last.current = prompt
  }, [prompt])
}
