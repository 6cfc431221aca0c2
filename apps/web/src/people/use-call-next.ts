import { useActions } from '../kit/actions.ts'
import { firstName } from '../kit/person-color.ts'
import { useHandQueue } from '../room/use-hand.ts'
import { useIsHolder } from '../room/use-me.ts'
import { type Ordering, useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'

export interface CallNext {
  /** Who is called next, by first name; null where nobody waits or this person does not conduct. */
  readonly name: string | null
  readonly order: Ordering
  call(): void
}

/** Calls on whoever comes next in the row of hands, by button, by `H` and from the list of everything. */
export const useCallNext = (): CallNext => {
  const order = useOrder()
  const isHolder = useIsHolder()
  const [next] = useHandQueue()
  const person = usePerson(next)
  const name = isHolder && next !== undefined ? firstName(person?.name ?? '') || 'the next hand' : null
  const call = (): void => {
    if (next !== undefined) void order.send({ do: 'call', personId: next })
  }
  useActions([
    {
      id: 'call-next',
      label: `Call on ${name ?? 'the next hand'}`,
      group: 'The room',
      keys: ['h'],
      when: name !== null,
      run: call,
    },
  ])
  return { name, order, call }
}
