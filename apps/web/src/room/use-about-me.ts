import { useRef, useState } from 'react'
import type { AboutMe } from './reviews.ts'
import { useRoom } from './room-context.tsx'
import { noteSaidFirst, saidFirst } from './said-first.ts'
import { useMe } from './use-me.ts'
import { type Ordering, useOrder } from './use-order.ts'
import { usePerson } from './use-presence.ts'

type Telling = AboutMe & { name?: string }

/** What somebody has told of themselves, and a way to tell it otherwise at any time. */
export interface About {
  readonly name: string
  readonly said: AboutMe
  readonly order: Ordering
  tell(patch: Telling): void
}

export const useAboutMe = (): About => {
  const { reviewId } = useRoom()
  const me = useMe()
  const person = usePerson(me.id)
  const order = useOrder()
  const [first, setFirst] = useState(() => saidFirst(reviewId, me.id))
  // A press shows at once, and those that come while one is under way go together after it.
  const [asked, setAsked] = useState<Telling>({})
  const waiting = useRef<Telling | null>(null)
  const tell = async (patch: Telling): Promise<void> => {
    setAsked((was) => ({ ...was, ...patch }))
    if (waiting.current) return void Object.assign(waiting.current, patch)
    for (let next = patch; Object.keys(next).length > 0; next = waiting.current) {
      waiting.current = {}
      const done = await order.send({ do: 'person', ...next })
      if (!done || next.firstReview === undefined) continue
      noteSaidFirst(reviewId, me.id, next.firstReview)
      setFirst(next.firstReview)
    }
    waiting.current = null
    setAsked({})
  }
  return {
    name: asked.name ?? person?.name ?? me.name,
    said: {
      job: person?.job ?? '',
      ...(person?.there && { there: person.there }),
      claims: person?.claims ?? [],
      ...(first !== undefined && { firstReview: first }),
      ...asked,
    },
    order,
    tell: (patch) => void tell(patch),
  }
}
