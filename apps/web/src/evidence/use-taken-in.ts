import { readLink, readThing } from '@second-story/board'
import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useEvidence } from './uploads.ts'
import { mayAttach } from './use-attach.ts'
import type { Bring } from './use-bring.ts'

const ROW = '[data-entry]'
const MARK = 'data-dropping'

/** The entry whose row an element stands in; null for none. */
export const entryAt = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>(ROW)?.dataset['entry'] : undefined) ?? null

/**
 * Takes in what is dropped on an entry or pasted while one has the focus: files, and addresses as links. One set of
 * listeners for the page: a list of thousands carries none.
 */
export const useTakenIn = (bring: Bring): void => {
  const room = useRoom()
  useEffect(() => {
    const isOpen = (id: string | null): id is string => {
      const entry = id === null ? undefined : readThing(room.doc, 'timeline', id)
      return entry !== undefined && mayAttach(room.me, entry, room.view.get('agenda').state)
    }
    const takeLink = (entryId: string, text: string): boolean => {
      const link = /^\S+$/.test(text.trim()) ? readLink(text) : null
      if (link) useEvidence.getState().set({ linking: { entryId, index: null, href: link.href } })
      return link !== null
    }

    let marked: Element | null = null
    const mark = (row: Element | null): void => {
      if (row === marked) return
      marked?.removeAttribute(MARK)
      row?.setAttribute(MARK, '')
      marked = row
    }
    const handleOver = (event: DragEvent): void => {
      const { dataTransfer, target } = event
      if (event.defaultPrevented || !dataTransfer) return mark(null)
      const files = dataTransfer.types.includes('Files')
      // Words that are dragged into a field are the field's own; a file has no place in one.
      if (files ? isFileField(target) : isField(target)) return mark(null)
      if (!files && !dataTransfer.types.includes('text/uri-list')) return
      const id = entryAt(target)
      const open = isOpen(id)
      mark(open && target instanceof Element ? target.closest(ROW) : null)
      // Beside an entry it falls on nothing: the browser would leave the meeting for the file.
      event.preventDefault()
      dataTransfer.dropEffect = open ? 'copy' : 'none'
    }
    const handleDrop = (event: DragEvent): void => {
      mark(null)
      const { dataTransfer, target } = event
      if (event.defaultPrevented || !dataTransfer) return
      const files = [...dataTransfer.files]
      if (files.length > 0 ? isFileField(target) : isField(target)) return
      const id = entryAt(target)
      if (files.length > 0) event.preventDefault()
      if (!isOpen(id)) return
      if (files.length > 0) void bring(id, files)
      else if (takeLink(id, dataTransfer.getData('text/uri-list').split('\n')[0] ?? ''))
        event.preventDefault()
    }
    const handlePaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event
      if (event.defaultPrevented || !clipboardData) return
      const id = entryAt(target) ?? entryAt(document.activeElement) ?? room.view.get('agenda').entryId
      const files = [...clipboardData.files]
      const text = clipboardData.getData('text/plain')
      // Words that are pasted where somebody writes are theirs; a picture has no place in a field.
      if (isField(target) && (files.length === 0 || text !== '' || entryAt(target) === null)) return
      if (!isOpen(id)) return
      if (files.length > 0) void bring(id, files)
      else if (!takeLink(id, text)) return
      event.preventDefault()
    }
    const handleEnd = (): void => mark(null)

    const listeners = {
      dragover: handleOver,
      drop: handleDrop,
      paste: handlePaste,
      dragend: handleEnd,
      dragleave: handleLeave,
    }
    function handleLeave(event: DragEvent): void {
      // Out of the window; from one row to the next, the next one's own event says where it is.
      if (event.relatedTarget === null) mark(null)
    }
    // Each listener takes the event of its own name; the DOM's types tell them apart by name only.
    const all = Object.entries(listeners) as [string, EventListener][]
    for (const [name, listener] of all) document.addEventListener(name, listener)
    return () => {
      mark(null)
      for (const [name, listener] of all) document.removeEventListener(name, listener)
    }
  }, [room, bring])
}

const isFileField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input[type="file"]') !== null

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null
