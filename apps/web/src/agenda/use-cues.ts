import { useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { useCueSound } from '../kit/cue-sound.ts'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useTick } from '../room/use-clock.ts'
import { playCue } from './cue-tone.ts'
import { newCue, type Reached, reachedAt } from './cues.ts'
import { phaseWords, spokenTimer } from './timer-words.ts'

/**
 * Says each cue of the timer once, aloud where this person wants to hear it, and reads the timer on `Alt Shift T`.
 * For one place of the page.
 */
export const useCues = (): void => {
  const agenda = useAgenda((all) => all)
  const { now } = useRoom()
  const before = useRef<Reached | null>(null)
  useTick((time) => {
    const reached = reachedAt(agenda, time)
    const cue = newCue(before.current, reached)
    before.current = reached
    if (cue === null) return
    announce(
      !cue.phase
        ? WORDS[cue.cue](phaseWords(agenda))
        : agenda.state === 'closed'
          ? spokenTimer(agenda, time)
          : `${phaseWords(agenda)}. ${spokenTimer(agenda, time)}`,
    )
    if (!cue.phase && useCueSound.getState().on) void playCue(cue.cue)
  })
  useActions([
    {
      id: 'read-timer',
      label: 'Read the timer aloud',
      group: 'The hour',
      keys: ['Alt+Shift+t'],
      run: () => announce(spokenTimer(agenda, now())),
    },
  ])
}

const WORDS = {
  half: (phase: string) => `Half of the time for ${phase} is left.`,
  soon: (phase: string) => `Two minutes left of ${phase}.`,
  over: (phase: string) => `The time for ${phase} is over. It goes on.`,
} as const
