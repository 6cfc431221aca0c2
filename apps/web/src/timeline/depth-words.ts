import type { Depth } from '@second-story/board'

/** How deep the room goes into an entry, as menus and rows say it. */
export const DEPTH_WORDS: Readonly<Record<Depth, string>> = {
  pass: 'Pass over',
  normal: 'Tell it',
  deep: 'Go deep',
}
