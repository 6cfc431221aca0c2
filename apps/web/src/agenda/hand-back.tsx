import { Button } from '@mantine/core'
import { Avatar } from '../kit/avatar.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { useKeys } from '../kit/use-keys.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { usePeopleHere, usePerson } from '../room/use-presence.ts'
import classes from './go-card.module.css'
import type { Ordering } from '../room/use-order.ts'

/** Gives the room back to whom it was taken from, once they are here. */
export const HandBack = ({ order }: { order: Ordering }) => {
  const me = useMe()
  const before = useAgenda(({ heldBefore }) => heldBefore)
  const person = usePerson(before)
  const here = usePeopleHere().some(({ id }) => id === before)
  const offered = before !== null && before !== me.id && person !== undefined && here
  const give = (): boolean => {
    if (!offered) return false
    void order.send({ do: 'handback' })
    return true
  }
  useKeys({ 'Shift+g': give }, { when: offered })
  if (!offered) return null
  return (
    <>
      <div className={`${classes.person} ${classes.back}`}>
        <Avatar personId={before} name={person.name} size="sm" decorative />
        {firstName(person.name)} is here, shadowing
      </div>
      <Button
        className={classes.under}
        size="xs"
        fullWidth
        variant="default"
        disabled={order.slow}
        aria-keyshortcuts="Shift+G"
        onClick={give}
      >
        Hand back <Kbd>Shift G</Kbd>
      </Button>
    </>
  )
}
