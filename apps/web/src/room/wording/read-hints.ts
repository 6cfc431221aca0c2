import type { findHints, Hint } from '@second-story/language'

/** Reads a text for wording that could open more. */
export type HintReader = typeof findHints

let reader: HintReader | null = null

/**
 * Fetches what reads for hints: a chunk of its own, since the first screen does without it. Null where it is out of
 * reach; then there are no hints, and nothing else is missing.
 */
export const fetchHintReader = async (): Promise<HintReader | null> => {
  try {
    reader ??= (await import('@second-story/language')).findHints
  } catch {
    // Out of reach now; the next one who asks tries again.
  }
  return reader
}

/** So long after the last letter a text is read. */
const READ_AFTER_MS = 500

/**
 * Calls back when the page has nothing else to do.
 * @param after ms to wait first: by default as long as somebody who types takes to pause
 * @returns calls it off
 */
export const whenAtRest = (run: () => void, after: number = READ_AFTER_MS): (() => void) => {
  let idle = 0
  const timer = setTimeout(() => {
    // Not every browser tells when it is idle.
    if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(run, { timeout: 1_000 })
    else run()
  }, after)
  return () => {
    clearTimeout(timer)
    if (idle) cancelIdleCallback(idle)
  }
}

/** The two halves of what a hint says: why, and a better question to ask. */
export const halvesOf = ({ suggestion }: Pick<Hint, 'suggestion'>): { why: string; ask: string } => {
  const end = suggestion.search(/(?<=[.!?]) \S/u)
  return end < 0
    ? { why: '', ask: suggestion }
    : { why: suggestion.slice(0, end), ask: suggestion.slice(end + 1) }
}
