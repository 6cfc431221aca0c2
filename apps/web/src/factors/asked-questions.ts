import { STANDING_QUESTIONS, type TimeTo, timesTo } from '@second-story/board'
import { lasted } from '@second-story/report'
import { useBoard } from '../room/use-board.ts'

/** Questions that a number stands beside. The number answers none of them. */
export const ASKED = {
  detect: STANDING_QUESTIONS[0] ?? 'Did we notice soon enough?',
  resolve: 'What made it last as long as it did, and what made it end?',
  surprise: 'Why were we surprised? What did we believe before?',
} as const
export type Asked = keyof typeof ASKED

/** Which of them a question on the board is; undefined for any other. */
export const askedBy = (text: string | undefined): Asked | undefined => {
  if (text === ASKED.detect) return 'detect'
  if (text === ASKED.resolve) return 'resolve'
  return text === ASKED.surprise ? 'surprise' : undefined
}

const MISSING = {
  start: 'when it began',
  detected: 'when it was detected',
  resolved: 'when it was resolved',
} as const

/** `43 min to detect`; where it is unknown, which of the facts would say it. */
export const timeWords = ({ what, from, to, missing }: TimeTo): string => {
  const long = lasted(from, to)
  if (long !== null) return `${long} to ${what}`
  if (missing.length === 0) return `Time to ${what} not known: it ends before it begins in Facts`
  return `Time to ${what} not known: Facts do not say ${missing.map((fact) => MISSING[fact]).join(' or ')}`
}

/** Both times as sentences, following the facts. */
export const useTimes = (): Readonly<Record<'detect' | 'resolve', string>> => {
  const [detect, resolve] = useBoard('facts', (facts) => timesTo(facts).map(timeWords))
  return { detect: detect ?? '', resolve: resolve ?? '' }
}
