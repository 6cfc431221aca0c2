import type { Draft } from '@second-story/board'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { useLineDeeds } from '../room/use-mine.ts'
import { textKey } from './use-page.ts'

export interface Release {
  /** One's words may go on the board now. */
  readonly may: boolean
  show(drafts: readonly Draft[], to: { entryId: string; unnamed?: boolean }): void
  /** Not offered again by itself. */
  keep(drafts: readonly Draft[]): void
}

/** Shows lines of one's own to the room, or keeps them. */
export const useRelease = (): Release => {
  const { drafts: kept } = useRoom()
  const may = useMay('annotations')
  const preparing = useAgenda(({ state }) => state === 'preparing')
  const deeds = useLineDeeds()
  return {
    may: may && !preparing,
    show: (drafts, to) => {
      for (const draft of drafts) {
        deeds.show(draft, to)
        kept.write(textKey(draft.id), '')
      }
      announce(drafts.length === 1 ? 'Shown to the room.' : `${drafts.length} lines shown to the room.`)
    },
    keep: (drafts) => {
      for (const { id } of drafts) deeds.change(id, { kept: true })
      announce('Kept. Only you see it.')
    },
  }
}

/** Whether the walk has come to an entry, or will not come any more. */
export const useReached = (entryId: string): boolean =>
  useAgenda(
    ({ state, entryId: now, told }) => state === 'closed' || now === entryId || Object.hasOwn(told, entryId),
  )
