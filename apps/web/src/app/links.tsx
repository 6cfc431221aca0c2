import type { NoteLink } from '@second-story/board'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { FactorsAt } from '../factors/factors-at.tsx'
import { InTheNotes, type ShowNote, SignOfNotes } from '../notes/in-the-notes.tsx'
import { FollowLinkProvider } from '../room/follow-link.tsx'
import { UnderThingProvider } from '../room/under-thing.tsx'
import type { CentrePane } from './centre-pane.ts'
import { useGoTo } from './go-to.ts'
import { reveal } from './reveal.ts'

const ShowNoteContext = createContext<ShowNote>(() => {})

export interface LinksProps {
  /** The notes stand in the middle at all times: to show a line is to scroll to it. */
  hasNotes: boolean
  onShow(pane: CentrePane): void
  children: ReactNode
}

/** Ties the notes and the rest of the board together, both ways. */
export const Links = ({ hasNotes, onShow, children }: LinksProps) => {
  const follow = useGoTo(onShow)
  const latest = useRef({ hasNotes, onShow })
  useEffect(() => {
    latest.current = { hasNotes, onShow }
  })
  const showNote = useMemo<ShowNote>(
    () => (words) => {
      if (!latest.current.hasNotes) latest.current.onShow('notes')
      reveal(words)
    },
    [],
  )
  return (
    <FollowLinkProvider follow={follow}>
      <ShowNoteContext value={showNote}>
        <UnderThingProvider under={UNDER}>{children}</UnderThingProvider>
      </ShowNoteContext>
    </FollowLinkProvider>
  )
}

const UNDER = {
  lines: (link: NoteLink): ReactNode => (
    <>
      {link.kind === 'entry' && <FactorsAt entryId={link.id} />}
      <UnderInNotes link={link} />
    </>
  ),
  sign: (link: NoteLink): ReactNode => <BesideInNotes link={link} />,
}

const UnderInNotes = ({ link }: { link: NoteLink }) => (
  <InTheNotes link={link} onShow={useContext(ShowNoteContext)} />
)

const BesideInNotes = ({ link }: { link: NoteLink }) => (
  <SignOfNotes link={link} onShow={useContext(ShowNoteContext)} />
)
