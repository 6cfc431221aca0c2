import type { Draft } from '@second-story/board'
import { announce } from '../kit/live-region.tsx'
import { restored, type Standing, standingOf } from '../room/shared-field.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { useLineDeeds } from '../room/use-mine.ts'
import { textKey } from './use-page.ts'

export interface Release {
  /** One's words may go on the board now. */
  readonly may: boolean
  /** A line with two versions stays, until one of them is chosen. */
  show(drafts: readonly Draft[], to: { entryId: string; unnamed?: boolean }): void
  /** Its words were changed here and on another page of the same person's. */
  isUndecided(draft: Draft): boolean
  /** Not offered again by itself. */
  keep(drafts: readonly Draft[]): void
}

/** Shows lines of one's own to the room, or keeps them. */
export const useRelease = (): Release => {
  const { drafts: kept } = useRoom()
  const may = useMay('annotations')
  const preparing = useAgenda(({ state }) => state === 'preparing')
  const deeds = useLineDeeds()
  const begunIn = ({ id, body = '' }: Draft): { standing: Standing; words: string } => {
    const begun = restored(kept.read(textKey(id)))
    const standing = standingOf(begun, body)
    return {
      standing,
      words: begun !== null && standing === 'mine' && begun.draft.trim() ? begun.draft : body,
    }
  }
  const isUndecided = (draft: Draft): boolean => begunIn(draft).standing === 'both'
  return {
    may: may && !preparing,
    isUndecided,
    show: (drafts, to) => {
      const ready = drafts.filter((draft) => !isUndecided(draft))
      for (const draft of ready) {
        deeds.show({ ...draft, body: begunIn(draft).words }, to)
        kept.write(textKey(draft.id), '')
      }
      if (ready.length < drafts.length) announce(TWO_VERSIONS)
      else announce(ready.length === 1 ? 'Shown to the room.' : `${ready.length} lines shown to the room.`)
    },
    keep: (drafts) => {
      for (const { id } of drafts) deeds.change(id, { kept: true })
      announce('Kept. Only you see it.')
    },
  }
}

const TWO_VERSIONS = 'A line has two versions. Choose one of them, then show it.'

/** Whether the walk has come to an entry, or will not come any more. */
export const useReached = (entryId: string): boolean =>
  useAgenda(
    ({ state, entryId: now, told }) => state === 'closed' || now === entryId || Object.hasOwn(told, entryId),
  )
