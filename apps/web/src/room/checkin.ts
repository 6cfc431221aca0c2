import { ORIGIN, rootMap } from '@second-story/board'
import type { Room } from './room.ts'

/** Puts a person's answer to what these reviews are for on the board, under their own key. */
export const writeCheckin = ({ doc, me }: Pick<Room, 'doc' | 'me'>, why: string): void =>
  doc.transact(() => {
    rootMap(doc, 'checkin').set(me.id, { why })
  }, ORIGIN.person)
