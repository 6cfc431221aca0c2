import type { ImportCounts } from '@second-story/api'
import { oddities } from '@second-story/importers'
import { ApiError } from '../errors.ts'
import type { statesOf } from './board-side.ts'
import type { Choice } from './choice.ts'
import type { LogHandle } from './log-desk.ts'
import type { Survey } from './open-log.ts'

/** Only what says what is meant: it crosses to the thread of the log. */
export const choiceOf = ({ from, to, channels, lines }: Choice): Choice => ({ from, to, channels, lines })

/** How many of a choice are new, come back, are there, or stay hidden. */
export const countsOf = (
  { freshCount, there }: Survey,
  states: ReturnType<typeof statesOf>,
): ImportCounts => {
  const counts = { new: freshCount, back: 0, there: 0, hidden: 0 }
  for (const id of there) counts[states[id] ?? 'there'] += 1
  return counts
}

/** What a preview tells beside its entries. */
export const aboutPreview = ({ about }: LogHandle, { first, last }: Survey, counts: ImportCounts) => {
  const { format, skipped, warnings, needs, columns, channels } = about
  const told = {
    format,
    skipped,
    first,
    last,
    warnings,
    needs,
    counts,
    channels,
    oddities: oddities(warnings),
  }
  return columns ? { ...told, columns } : told
}

/** @throws {ApiError} invalid for a log of which nobody knows the day */
export const mustHaveDay = ({ about }: LogHandle): void => {
  if (!about.needs.includes('date')) return
  throw new ApiError(
    'invalid',
    'The log does not say on which day it happened. Give it as ?date=2024-05-01, or fill in when the incident began.',
  )
}
