import { addAnnotation, type Lens } from '@second-story/board'
import { useMemo } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { type Extras, extrasKey, restoredExtras, storedExtras, storyKey } from '../../room/story-draft.ts'
import { useDraft } from '../../room/use-draft.ts'
import { useLineDeeds } from '../../room/use-mine.ts'
import { namesInstrument } from './story-marks.ts'

export interface StoryDraft {
  readonly text: string
  readonly extras: Extras
  /** Something of it is begun. */
  readonly begun: boolean
  setText(text: string): void
  change(extras: Partial<Extras>): void
  /** Puts it on the board. @returns false where there are no words yet */
  add(): boolean
  /** Keeps it for its author alone until the walk gets to the entry. @returns false where there are no words yet */
  hold(): boolean
  discard(): void
}

/** Words about an entry under a lens, with what goes with them; kept on this device until added. */
export const useStoryDraft = (entryId: string, lens: Lens): StoryDraft => {
  const { doc, stamp, me } = useRoom()
  const { begin } = useLineDeeds()
  const key = storyKey(entryId, lens)
  const [text, setText] = useDraft(key)
  const [kept, keep] = useDraft(extrasKey(key))
  const extras = useMemo(() => restoredExtras(kept), [kept])
  const discard = (): void => {
    setText('')
    keep('')
  }
  return {
    text,
    extras,
    begun: text !== '' || kept !== '',
    setText,
    change: (some) => keep(storedExtras({ ...extras, ...some })),
    add: () => {
      const body = text.trim()
      if (body === '') return false
      addAnnotation(doc, stamp(), { entryId, lens, body, ...fieldsOf(extras, me.id) })
      discard()
      return true
    },
    hold: () => {
      const body = text.trim()
      if (body === '') return false
      begin({ entryId, lens, body, ...fieldsOf(extras, me.id) })
      discard()
      return true
    },
    discard,
  }
}

/** What is worth a field: nothing is written that says nothing. */
const fieldsOf = ({ marks, instrument, saidBy, unnamed }: Extras, me: string) => ({
  ...(marks.length > 0 ? { marks: [...marks] } : {}),
  ...(namesInstrument(marks) && instrument.trim() !== '' ? { instrument: instrument.trim() } : {}),
  ...(saidBy !== null && saidBy !== me ? { saidBy } : {}),
  ...(unnamed ? { unnamed } : {}),
})
