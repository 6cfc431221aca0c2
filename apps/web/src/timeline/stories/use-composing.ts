import type { Lens } from '@second-story/board'
import { useUi } from '../../room/ui-store.ts'
import { useComposesInline } from '../composes-inline.ts'
import { useStoryDraft } from './use-story-draft.ts'

/** Whether this person writes under this lens of the entry, here in the card, and whether they have just asked for it. */
export const useComposing = (entryId: string, lens: Lens): { composing: boolean; asked: boolean } => {
  const asked = useUi(({ composing }) => composing?.entryId === entryId && composing.lens === lens)
  const { begun } = useStoryDraft(entryId, lens)
  const inline = useComposesInline()
  return { composing: inline && (asked || begun), asked }
}
