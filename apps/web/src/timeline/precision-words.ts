import type { Precision } from '@second-story/board'

/** How sure a time is: as the form offers it, and as it is said of an entry. */
export const PRECISION_WORDS: Readonly<
  Record<Precision, { readonly offered: string; readonly said: string }>
> = {
  exact: { offered: 'To the second', said: 'Known to the second' },
  minute: { offered: 'To the minute', said: 'Known to the minute' },
  about: { offered: 'About then', said: 'About then, remembered or reckoned' },
  day: { offered: 'Only the day', said: 'Only the day is known' },
  unknown: { offered: 'Nobody knows', said: 'Nobody knows when' },
}
