import { BOX_WORDS, BOXES, type BoxId, EXTEND_MINUTES } from '@second-story/board'
import { useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { useAgenda } from '../room/use-board.ts'
import { type Ordering, useOrder } from '../room/use-order.ts'
import { useStandingBy } from './use-standing-by.ts'

/** Go acts once per press and not again within so many ms (DESIGN 2). */
const ONCE_MS = 400

export interface Conduct {
  readonly order: Ordering
  go(): void
  back(): void
  pauseOrResume(): void
  extend(): void
  box(to: BoxId): void
  agreement(): void
}

/** What whoever holds the room does with it, by button, by key and from the list of everything. */
export const useConduct = (): Conduct => {
  const order = useOrder()
  const next = useStandingBy()
  const paused = useAgenda(({ clock }) => clock.state === 'paused')
  const current = useAgenda((agenda) => agenda.box)
  const asking = useAgenda((agenda) => agenda.agreement)
  const canGoBack = useAgenda(({ trail }) => trail.length > 0)
  const last = useRef(-Infinity)
  const { send } = order

  const once = (act: () => void): void => {
    const now = performance.now()
    if (now - last.current < ONCE_MS) return
    last.current = now
    act()
  }
  // Closing is asked about first: Go runs what Back takes back.
  const go = (): void => {
    if (next.do !== 'close' && next.do !== 'open') once(() => void send({ do: 'go' }))
  }
  const back = (): void => once(() => void send({ do: 'back' }))
  const pauseOrResume = (): void => void send({ do: paused ? 'resume' : 'pause' })
  const extend = (): void => void send({ do: 'extend', minutes: EXTEND_MINUTES })
  const box = (to: BoxId): void => {
    if (to !== current) void send({ do: 'box', to })
  }
  const agreement = (): void => void send({ do: 'agreement', on: !asking })

  useActions([
    { id: 'go', label: 'Go', group: 'The hour', keys: ['Space'], run: (event) => pressed(event, go) },
    {
      id: 'back',
      label: 'Back one',
      group: 'The hour',
      keys: ['Shift+Space'],
      run: (event) => pressed(event, canGoBack ? back : () => {}),
    },
    {
      id: 'pause',
      label: paused ? 'Resume the clock' : 'Pause the clock',
      group: 'The hour',
      keys: ['.'],
      run: (event) => pressed(event, pauseOrResume),
    },
    {
      id: 'extend',
      label: 'Two minutes more',
      group: 'The hour',
      keys: ['+'],
      run: (event) => pressed(event, extend),
    },
    {
      id: 'agreement',
      label: asking ? 'Stop asking for agreement' : 'Ask for agreement',
      group: 'The hour',
      keys: ['g a'],
      run: (event) => pressed(event, agreement),
    },
    ...BOXES.map((id, index) => ({
      id: `box-${id}`,
      label: `Go to ${BOX_WORDS[id]}`,
      group: 'The hour' as const,
      keys: [`g ${index + 1}`],
      run: (event?: KeyboardEvent) => pressed(event, () => box(id)),
    })),
  ])
  return { order, go, back, pauseOrResume, extend, box, agreement }
}

/** A key that is held down acts once. */
const pressed = (event: KeyboardEvent | undefined, act: () => void): void => {
  if (!event?.repeat) act()
}
