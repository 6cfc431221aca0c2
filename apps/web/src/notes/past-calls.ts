import type { NotesAt, NotesHistory } from '@second-story/api'
import { type Answer, call } from '../room/http.ts'
import type { Room } from '../room/room.ts'

const pathOf = ({ reviewId }: Room): string => `/api/reviews/${encodeURIComponent(reviewId)}/notes/history`

/** The moments of the notes that one can look back at, oldest first. */
export const askMoments = (room: Room): Promise<Answer<NotesHistory>> =>
  call(pathOf(room), { token: room.session }, (json) => {
    const answer = json as NotesHistory
    if (!Array.isArray(answer.moments)) throw new TypeError('no moments')
    return answer
  })

/** The notes at the end of a moment. */
export const askNotesAt = (room: Room, seq: number): Promise<Answer<NotesAt>> =>
  call(`${pathOf(room)}/${seq}`, { token: room.session }, (json) => {
    const answer = json as NotesAt
    if (!Array.isArray(answer.lines) || answer.notes.type !== 'doc') throw new TypeError('no notes')
    return answer
  })
