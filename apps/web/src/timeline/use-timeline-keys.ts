import type { Lens } from '@second-story/board'
import { useKeys } from '../kit/use-keys.ts'
import { useRoom } from '../room/room-context.tsx'
import { storyKey } from '../room/story-draft.ts'
import { useUi } from '../room/ui-store.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsHolder, useMay } from '../room/use-me.ts'
import { offersBack } from './following.ts'
import { usePane } from './pane-store.ts'
import { useStoryKeys } from './stories/use-story-keys.ts'
import { isEntryRow, isStop } from './rows.ts'
import { useCanBeDiscussed, useEntry } from './use-entry.ts'
import { useEntryActions } from './use-entry-actions.ts'
import { useEditingKeys } from './use-editing-keys.ts'
import { useKeepingKeys } from './use-keeping-keys.ts'

/** The keys of the timeline, DESIGN.md 6. One that this person may not use here is left to others. */
export const useTimelineKeys = (rows: readonly string[]): void => {
  const now = useAgenda(({ entryId }) => entryId)
  const at = usePane((pane) => pane.focus)
  // What opens talk has the focus as an entry has, and is a button: nothing else can be done with it.
  const focus = at !== null && isEntryRow(at) ? at : null
  const target = focus ?? (at === null ? now : null)
  useWalkingKeys(rows, { at, focus, target, now })
  useKeepingKeys(rows, target)
  useEditingKeys(target)
  useWordKeys(target, now)
  useSourceKey(target)
  useStoryKeys(target)
}

interface Standing {
  /** The row that has the focus. */
  readonly at: string | null
  readonly focus: string | null
  readonly target: string | null
  readonly now: string | null
}

/** Going along the list, opening, taking up, and out one level. */
const useWalkingKeys = (rows: readonly string[], { at, focus, target, now }: Standing): void => {
  const discussable = useCanBeDiscussed(useEntry(target ?? ''))
  const holder = useIsHolder()
  const mayDiscuss = discussable && holder && target !== now
  const { discuss, tell } = useEntryActions()
  const { drafts } = useRoom()

  const step = (by: 1 | -1): boolean => {
    // Where the focus was may have gone into a fold.
    const next = neighbour(rows, at !== null && rows.includes(at) ? at : now, by)
    if (next === null) return false
    const pane = usePane.getState()
    pane.goTo(next, 'near', true)
    if (next !== now && now !== null) pane.follow({ type: 'looked-away' })
    return true
  }
  const open = (): boolean => {
    const pane = usePane.getState()
    if (target === null || target === now) return false
    pane.open(pane.opened === target ? null : target)
    return true
  }

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    // Whoever conducts has Go on it.
    Space: () => (holder || focus === null ? false : open()),
    Enter: () => {
      if (target === null || focus === null) return false
      if (!mayDiscuss) return open()
      void discuss(target)
      return true
    },
    Escape: () => {
      const pane = usePane.getState()
      const { adding, composing, setAdding, compose } = useUi.getState()
      if (pane.editing !== null) pane.edit(null)
      else if (pane.splitting !== null) pane.split(null)
      else if (pane.suggesting !== null) pane.suggest(null)
      else if (pane.chosen.size > 0) pane.chooseNone()
      else if (adding) setAdding(false)
      else if (isEmptyDraft(drafts.read, composing)) compose(null)
      else if (pane.opened !== null) pane.open(null)
      else return false
      return true
    },
  })
  useKeys(
    {
      m: () => {
        if (!discussable || target === null) return false
        void tell(target)
        return true
      },
    },
    { when: holder },
  )
}

/** Saying what one knew, assumed or saw: about what is discussed, and by whoever looks elsewhere about what is there. */
const useWordKeys = (focused: string | null, now: string | null): void => {
  const along = usePane(({ following }) => !offersBack(following))
  const target = along && now !== null ? now : focused
  const mayAnnotate = useMay('annotations')
  const compose = useUi((ui) => ui.compose)
  const add = (lens: Lens) => (): boolean => {
    if (target === null) return false
    if (target !== now) usePane.getState().open(target)
    compose({ entryId: target, lens })
    return true
  }
  useKeys({ 'a k': add('knew'), 'a a': add('assumed'), 'a s': add('saw') }, { when: mayAnnotate })
}

/** The source of an entry, open at its line beside the board. */
const useSourceKey = (target: string | null): void => {
  const sourceId = useEntry(target ?? '')?.sourceId
  const known = useBoard('sources', (sources) => sourceId !== undefined && sources.has(sourceId))
  useKeys({
    s: () => {
      if (target === null || !known) return false
      useUi.getState().showLinesAround(target)
      return true
    },
  })
}

const isEmptyDraft = (read: (key: string) => string, at: { entryId: string; lens: Lens } | null): boolean =>
  at !== null && read(storyKey(at.entryId, at.lens)) === ''

/** The next entry in a direction; days and quiet are passed over. From nowhere, the first or the last. */
const neighbour = (rows: readonly string[], from: string | null, by: 1 | -1): string | null => {
  const start = from === null ? -1 : rows.indexOf(from)
  if (start === -1) {
    return (by === 1 ? rows.find(isStop) : rows.findLast(isStop)) ?? null
  }
  for (let index = start + by; index >= 0 && index < rows.length; index += by) {
    const row = rows[index]!
    if (isStop(row)) return row
  }
  return null
}
