import type { Agenda } from '@second-story/board'
import { type Cue, cueOf } from './timer-words.ts'

/** How far the timer has come, as far as anybody needs to hear of it. */
export interface Reached {
  /** The box and whether the room is asked: another one is another phase. */
  readonly phase: string
  readonly cue: Cue | null
}

const RANK: Readonly<Record<Cue, number>> = { half: 1, soon: 2, over: 3 }

export const reachedAt = (agenda: Agenda, now: number): Reached => ({
  phase: `${agenda.state} ${agenda.box} ${agenda.agreement}`,
  cue: cueOf(agenda, now),
})

/**
 * What is to be said now: that another phase began, or a cue that was not given yet; null where neither is. Whoever
 * comes to the page, or wakes it, hears of the last cue alone and of none that was over before.
 */
export const newCue = (
  before: Reached | null,
  now: Reached,
): { phase: true } | { phase: false; cue: Cue } | null => {
  if (before === null) return null
  if (before.phase !== now.phase) return { phase: true }
  if (now.cue === null) return null
  return before.cue === null || RANK[now.cue] > RANK[before.cue] ? { phase: false, cue: now.cue } : null
}
