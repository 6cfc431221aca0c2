import {
  addFactor,
  editFactor,
  type Factor,
  type FactorKind,
  freshGroup,
  groupFactors,
  groupOf,
  mergeFactors,
  ORIGIN,
  ownerOf,
  removeWords,
  restoreWords,
  setFactorApart,
} from '@second-story/board'
import { useMemo } from 'react'
import { announce, announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { focusFactor, useFactorPage } from './factor-page.ts'
import { KIND_WORDS, NEW_GROUP } from './factor-words.ts'

/** What can be done with factors. Rights are looked at before: nothing is offered that the server refuses. */
export interface FactorDeeds {
  /** Writes one down and returns its key; a participant's is a proposal. */
  add(draft: Pick<Factor, 'kind' | 'from'> & { text: string }): string
  /** Makes a proposal the board's own. */
  accept(key: string): Promise<void>
  /** Takes one off the page, or brings it back: somebody else's proposal by a flag beside it. */
  setHidden(key: string, hidden: boolean): void
  /** Puts several into a group of one kind; null for none. */
  group(keys: readonly string[], name: string | null, kind?: FactorKind): void
  /** Puts one where another stands: into its group, or with it into a new one. */
  groupWith(key: string, other: string): void
  /** Lets the first of several stand for all of them. */
  merge(keys: readonly string[]): void
  setApart(key: string): void
}

export const useFactorDeeds = (): FactorDeeds => {
  const { command, doc, me, stamp, view } = useRoom()
  return useMemo(() => {
    const own = (key: string): boolean => ownerOf(key) === null || ownerOf(key) === me.id
    const deeds: FactorDeeds = {
      add: (draft) => {
        const key = addFactor(doc, stamp(), draft)
        const said = KIND_WORDS[draft.kind ?? 'factor'].one
        announce(me.role === 'participant' ? `Proposed: ${said}` : `Written down: ${said}`)
        return key
      },
      accept: async (key) => {
        const answer = await command({ do: 'accept', root: 'factors', key })
        if (answer.status !== 200) return announceRefusal(answer.detail)
        // What keys speak of goes on under the name that the server gave it.
        const into = view.get('factors').get(key)?.mergedInto
        const page = useFactorPage.getState()
        if (into === undefined || page.looked !== key) return
        page.look(into)
        // Whoever writes somewhere by now stays there.
        if (document.activeElement === document.body) focusFactor(into)
      },
      setHidden: (key, hidden) => {
        if (!hidden && view.get('removed').has(key)) return restoreWords(doc, key)
        if (own(key)) return editFactor(doc, key, { hidden })
        const { personId, at } = stamp()
        removeWords(doc, key, personId, at)
      },
      group: (keys, name, kind) => {
        groupFactors(doc, keys.filter(own), name, kind)
        announce(name ? `In the group ${name}` : 'In no group')
      },
      groupWith: (key, other) => {
        const target = view.get('factors').get(other)
        if (!target || key === other || !own(key)) return
        const name = groupOf(target)
        if (name !== null || !own(other)) return deeds.group([key], name, target.kind)
        deeds.group([other, key], freshGroup(view.get('factors').values(), NEW_GROUP), target.kind)
      },
      merge: (keys) => {
        const [first, ...rest] = keys.filter((key) => ownerOf(key) === null)
        const merged = first === undefined ? null : mergeFactors(doc, first, rest)
        if (merged === null) return
        const { into, parts } = merged
        const page = useFactorPage.getState()
        page.chooseNone()
        page.look(into)
        announce(parts.length === 1 ? 'Two are one now' : `${parts.length + 1} are one now`)
      },
      setApart: (key) => doc.transact(() => setFactorApart(doc, key), ORIGIN.person),
    }
    return deeds
  }, [command, doc, me, stamp, view])
}
