import type { NoteLink } from '@second-story/board'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { NoteLinks } from '../kit/note-links.ts'
import { NotePicture } from './note-picture.tsx'
import { useTitle } from './thing-title.ts'

/** Shows a thing of the board, wherever on this page it stands. */
export type FollowLink = (link: NoteLink) => void

const Follow = createContext<FollowLink | undefined>(undefined)

/** Says how links are followed on this page. `follow` keeps its identity. */
export const FollowLinkProvider = ({ follow, children }: { follow: FollowLink; children: ReactNode }) => (
  <Follow value={follow}>{children}</Follow>
)

/** How a link is followed here; undefined where there is nowhere to go. */
export const useFollowLink = (): FollowLink | undefined => useContext(Follow)

/** What notes show of the board they speak of. */
export const useNoteLinks = (): NoteLinks => {
  const follow = useFollowLink()
  return useMemo(() => ({ useTitle, picture, follow }), [follow])
}

const picture = (fileId: string, alt: string): ReactNode => <NotePicture fileId={fileId} alt={alt} />
