import { type Entry, oncePerCourse, ownerOf, type View } from '@second-story/board'
import { mayConduct } from '@second-story/policy'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { usePane } from './pane-store.ts'
import { isProposal } from './rows.ts'
import { useEntry } from './use-entry.ts'

/** Whether this person may make entries of proposals now. */
export const useMayAcceptAny = (): boolean => {
  const { id, role } = useMe()
  return useAgenda(
    (agenda) => agenda.state === 'live' && mayConduct({ personId: id, role }, 'accept', agenda).allowed,
  )
}

/** Whether this person may make an entry of this proposal now. */
export const useMayAccept = (entry: Entry | undefined): boolean => {
  const open = entry !== undefined && isProposal(entry) && !entry.mergedInto && !entry.hidden
  const may = useMayAcceptAny()
  const leftOut = useBoard('removed', (removed) => entry !== undefined && removed.has(entry.id))
  return open && may && !leftOut
}

/**
 * When a proposal becomes an entry, whoever looks at it looks at the entry, and whoever proposed it is told, once and
 * on their own screen.
 */
export const useAcceptedProposals = (): void => {
  const me = useMe()
  const focus = usePane((pane) => pane.focus)
  const opened = usePane((pane) => pane.opened)
  const focusInto = useEntry(focus ?? '')?.mergedInto
  const openedInto = useEntry(opened ?? '')?.mergedInto
  const accepted = useMemo(
    () => oncePerCourse((timeline: View<'timeline'>) => acceptedOf(timeline, me.id)),
    [me.id],
  )
  const own = useBoard('timeline', accepted)
  const known = useRef<readonly string[] | null>(null)

  const tell = useEffectEvent((keys: readonly string[]) => {
    const before = known.current
    known.current = keys
    if (before === null || keys.every((key) => before.includes(key))) return
    usePane.getState().setNotice({ text: 'Your proposal is on the timeline.' })
    announce('Your proposal is on the timeline.')
  })
  useEffect(() => tell(own), [own])
  useEffect(() => {
    // The row under the focus is gone: the one that took its place gets it, unless it went elsewhere meanwhile.
    if (focusInto) usePane.getState().goTo(focusInto, 'near', hasNoFocus())
    if (focusInto) usePane.getState().setFocus(focusInto)
  }, [focusInto])
  useEffect(() => {
    if (openedInto) usePane.getState().open(openedInto)
  }, [openedInto])
}

const acceptedOf = ({ byId }: View<'timeline'>, personId: string): readonly string[] => {
  const keys: string[] = []
  for (const { id, mergedInto } of byId.values()) if (mergedInto && ownerOf(id) === personId) keys.push(id)
  return keys
}

const hasNoFocus = (): boolean => document.activeElement === null || document.activeElement === document.body
