import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import { useFollowView } from '../backstage/follow-view.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useIsFacilitator, useIsHolder } from '../room/use-me.ts'
import { usePane } from '../timeline/pane-store.ts'
import type { CentrePane } from './centre-pane.ts'

/**
 * Takes the screen of somebody who shadows along with the holder's: the same pane, and the entry they read. Nobody
 * who writes, or looks elsewhere by their own scrolling, is moved.
 */
export const useFollowHolder = (
  panes: readonly CentrePane[],
  shown: CentrePane,
  onShow: (pane: CentrePane) => void,
): void => {
  const { presence } = useRoom()
  const isFacilitator = useIsFacilitator()
  const isHolder = useIsHolder()
  const holder = useAgenda((agenda) => agenda.holder)
  const on = useFollowView((view) => view.on) && isFacilitator && !isHolder
  const pane = useStore(presence.seen, (seen) => (holder ? (seen.get(holder)?.pane ?? null) : null))
  const entryId = useStore(presence.seen, (seen) => (holder ? (seen.get(holder)?.entryId ?? null) : null))

  useEffect(() => {
    // Where somebody writes for themselves is nobody's to know.
    if (isFacilitator && shown !== 'mine') presence.setPane(shown)
  }, [presence, isFacilitator, shown])

  const showPane = useEffectEvent((name: string) => {
    const theirs = panes.find((one) => one === name)
    if (theirs && theirs !== shown && !isWriting()) onShow(theirs)
  })
  useEffect(() => {
    if (on && pane !== null) showPane(pane)
  }, [on, pane])

  useEffect(() => {
    const { following, goTo } = usePane.getState()
    if (on && entryId !== null && following.on && !isWriting()) goTo(entryId, 'quarter')
  }, [on, entryId])
}

const isWriting = (): boolean =>
  document.activeElement?.closest(
    'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]',
  ) != null
