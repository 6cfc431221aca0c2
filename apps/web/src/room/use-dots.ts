import { type Agenda, castVotes, DOTS, dotsOf } from '@second-story/board'
import { useRoom } from './room-context.tsx'
import { useAgenda, useBoard } from './use-board.ts'
import { useMay } from './use-me.ts'

/** What a room can vote on. */
export type Voted = 'questions' | 'actions'

/** Whether a vote just now is on these: on actions in Remediation, on questions at any other time of a meeting. */
export const isVotedAt = (section: Voted, { state, box }: Pick<Agenda, 'state' | 'box'>): boolean =>
  state === 'live' && (section === 'actions') === (box === 'remediation')

export const useIsVoting = (section: Voted): boolean =>
  useAgenda((agenda) => agenda.voting && isVotedAt(section, agenda))

export interface Dots {
  /** Whether this person may give and take back dots now. */
  readonly may: boolean
  readonly mine: readonly string[]
  readonly left: number
  /** Gives a dot or takes it back; nothing happens where none is left. */
  toggle(id: string): void
}

/** One's own dots among things of a kind. */
export const useDots = (section: Voted): Dots => {
  const { doc, me, view } = useRoom()
  const mayVote = useMay('votes')
  const may = useIsVoting(section) && mayVote
  const mine = useBoard('votes', (all) => dotsOf(all.get(me.id) ?? [], view.get(section)))
  return {
    may,
    mine,
    left: DOTS - mine.length,
    toggle: (id) => {
      if (!may) return
      const has = mine.includes(id)
      if (!has && mine.length >= DOTS) return
      const next = has ? mine.filter((one) => one !== id) : [...mine, id]
      castVotes(doc, { personId: me.id }, next, view.get(section))
    },
  }
}

/** How many people gave a dot to anything of a kind. */
export const useVoters = (section: Voted): number => {
  const { view } = useRoom()
  return useBoard(
    'votes',
    (all) => [...all.values()].filter((one) => dotsOf(one, view.get(section)).length > 0).length,
  )
}
