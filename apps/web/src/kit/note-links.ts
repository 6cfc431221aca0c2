import type { NoteLink } from '@second-story/board'
import type { ReactNode } from 'react'

/** What notes need to know of the board they speak of. Keep its identity. */
export interface NoteLinks {
  /** A hook: what a thing is called now; null where it is gone or unknown. */
  useTitle(link: NoteLink | null): string | null
  /** A picture of the notes, by its file and what it shows. */
  picture(fileId: string, alt: string): ReactNode
  /** Shows the thing itself; without it links are only read. */
  follow?: ((link: NoteLink) => void) | undefined
}

const MADE_WORDS: Readonly<Record<NoteLink['kind'], string>> = {
  entry: 'Entry',
  person: 'Person',
  action: 'Action',
  question: 'Question',
  factor: 'Factor',
  annotation: 'On the timeline',
}

/** What a line was turned into: its kind, and its title where that is not what the line says anyway. */
export const madeWords = ({ kind }: NoteLink, title: string, line: string): string =>
  title.trim() === line.trim() ? MADE_WORDS[kind] : `${MADE_WORDS[kind]}: ${title}`
