import { useEffect, useEffectEvent, useRef } from 'react'
import { useRoom } from './room-context.tsx'
import { useDraft } from './use-draft.ts'
import { type Begun, restored, standingOf, stored, typed } from './shared-field.ts'

/** A field is written a second after the last key, if not sooner (model.md "Identity in Yjs"). */
const PAUSE_MS = 1_000

export interface SharedField {
  readonly text: string
  /** What somebody else wrote meanwhile, where it must be chosen between both. */
  readonly theirs: string | null
  /** False while the text cannot be written as it is. */
  readonly valid: boolean
  type(text: string): void
  /** Enter or blur: writes what is new. Does nothing while there are two versions. */
  commit(): void
  /** Forgets what was typed. */
  drop(): void
  keepMine(): void
}

export interface SharedFieldOptions {
  /** Names the draft on this device. */
  draftKey: string
  /** What the board says now. */
  value: string
  /** Writes it to the board. */
  write(text: string): void
  isValid?(text: string): boolean
}

/**
 * One short text of the board under somebody's hands: it lives here until committed (Enter, blur, a pause, the field
 * goes), survives a reload, and never overwrites unseen what somebody else wrote meanwhile.
 */
export const useSharedField = ({ draftKey, value, write, isValid }: SharedFieldOptions): SharedField => {
  const { doc, drafts, view } = useRoom()
  const [kept, keep] = useDraft(draftKey)
  const begun = restored(kept)
  const standing = standingOf(begun, value)
  const text = begun === null || standing === 'theirs' ? value : begun.draft
  const valid = isValid?.(text) ?? true

  const set = (next: Begun | null): void => keep(stored(next))
  const put = (draft: string): void => {
    if (!(isValid?.(draft) ?? true)) return
    set(null)
    write(draft)
  }
  const commit = (): void => {
    if (begun !== null && standing === 'mine') put(begun.draft)
    else if (standing === 'theirs' && begun !== null) set(null)
  }

  const commitLater = useEffectEvent(commit)
  useEffect(() => {
    if (standing !== 'mine') return
    const timer = setTimeout(() => commitLater(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [kept, standing])

  // The field goes before the pause is over: what was typed in it is written as well.
  const typedIn = useRef(view.get('agenda').state)
  const commitLast = useEffectEvent(() => {
    // It goes because it may not be written in any more, or with the room: the draft stays until it may.
    if (doc.isDestroyed || view.get('agenda').state !== typedIn.current) return
    // As it is kept now: Escape forgets the draft and closes the field at once.
    const last = restored(drafts.read(draftKey))
    if (last === null) return
    const stands = standingOf(last, value)
    if (stands === 'mine') put(last.draft)
    else if (stands === 'theirs') set(null)
  })
  useEffect(() => () => commitLast(), [])

  return {
    text,
    theirs: standing === 'both' ? value : null,
    valid,
    type: (next) => {
      typedIn.current = view.get('agenda').state
      set(typed(begun, value, next))
    },
    commit,
    drop: () => set(null),
    keepMine: () => {
      if (begun !== null) put(begun.draft)
    },
  }
}
