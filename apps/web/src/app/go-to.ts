import { type LiveView, namedVoiceOf, type NoteLink } from '@second-story/board'
import { useEffect, useMemo, useRef } from 'react'
import type { FollowLink } from '../room/follow-link.tsx'
import type { Room } from '../room/room.ts'
import { useTaken } from '../room/taken.ts'
import { useRoom } from '../room/room-context.tsx'
import { titleOf } from '../room/thing-title.ts'
import { usePane } from '../timeline/pane-store.ts'
import type { CentrePane } from './centre-pane.ts'
import { reveal } from './reveal.ts'

type Show = (pane: CentrePane) => void

/** Goes to an entry of the timeline. @param focus whether the focus goes there too */
export const goToEntry = (view: LiveView, onShow: Show, id: string, open: boolean, focus: boolean): void => {
  onShow('timeline')
  const pane = usePane.getState()
  pane.follow({ type: 'looked-away' })
  if (open && view.get('agenda').entryId !== id) pane.open(id)
  // An open card is tall: its beginning is what is to be seen.
  pane.goTo(id, open ? 'quarter' : 'near', focus)
}

/** The entry that somebody looks at, else the latest that they said something about under their name. */
export const entryOf = (
  { presence, view }: Pick<Room, 'presence' | 'view'>,
  personId: string,
): string | undefined =>
  presence.seen.getState().get(personId)?.entryId ??
  [...view.get('annotations').byId.values()].findLast((one) => namedVoiceOf(one) === personId)?.entryId

/** How links are followed on this page. The caret stays where it is. Keeps its identity. */
export const useGoTo = (onShow: Show): FollowLink => {
  const room = useRoom()
  const show = useRef(onShow)
  useEffect(() => {
    show.current = onShow
  })
  return useMemo(() => {
    const toEntry = (id: string | undefined): void => {
      if (id !== undefined) goToEntry(room.view, show.current, id, true, false)
    }
    const toWords = (pane: CentrePane, link: NoteLink): void => {
      show.current(pane)
      const title = titleOf(room.view, link)
      if (title !== null) reveal(title)
    }
    return (link) => {
      switch (link.kind) {
        case 'entry':
          return toEntry(link.id)
        case 'annotation':
          return toEntry(room.view.get('annotations').byId.get(link.id)?.entryId)
        case 'person':
          return toEntry(entryOf(room, link.id))
        case 'action':
          return toWords('actions', link)
        case 'question':
        case 'factor':
          useTaken.getState().show(link.kind === 'factor')
          return toWords('questions', link)
      }
    }
  }, [room])
}
