import { useEffect, useEffectEvent } from 'react'
import { usePane } from './pane-store.ts'
import type { VirtualRows } from './use-virtual-rows.ts'

/** Goes where the pane is asked to go, and takes the focus along where that was asked too. */
export const useRowFocus = (virtual: VirtualRows): void => {
  const wanted = usePane((pane) => pane.wanted)
  const index = wanted ? virtual.indexOf(wanted.id) : undefined
  const go = useEffectEvent(() => {
    if (!wanted) return
    virtual.scrollTo(wanted.id, wanted.place, 'auto')
    usePane.setState({ wanted: null })
    // The row that has the focus is always in the page, however far it is scrolled away.
    if (!wanted.focus) return
    const row = rowElement(wanted.id)
    if (row) row.focus({ preventScroll: true })
    // A list that has only just come has its rows with the next frame.
    else requestAnimationFrame(() => rowElement(wanted.id)?.focus({ preventScroll: true }))
  })
  useEffect(() => {
    if (wanted && index !== undefined) go()
  }, [wanted, index])
}

/** What takes the focus of a row, where it is in the page: an entry itself, or the button that opens talk. */
export const rowElement = (row: string): HTMLElement | null =>
  document.querySelector(`[data-entry="${CSS.escape(row)}"], [data-row="${CSS.escape(row)}"]`)
