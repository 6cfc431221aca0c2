import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useKeys } from '../kit/use-keys.ts'
import { useKeptPhrases } from '../room/wording/kept-phrases.ts'
import { halvesOf } from '../room/wording/read-hints.ts'
import classes from './wording-card.module.css'
import { hintAt, type PlacedHint } from './wording-marks.ts'

/** As wide and high as it gets, in px. */
const WIDTH = 340
const HEIGHT = 150

/** Why words are underlined and what to ask instead: by a press on them, or by a key from the caret in their line. */
export const WordingCard = ({ editor }: { editor: Editor }) => {
  const [shown, setShown] = useState<{ readonly at: PlacedHint; readonly byKey: boolean } | null>(null)
  const [, keep] = useKeptPhrases()
  const card = useRef<HTMLDivElement>(null)
  const said = useId()

  useKeys({
    'Alt+w': () => {
      if (!editor.isFocused) return false
      const at = hintAt(editor.state, editor.state.selection.from, false)
      setShown(at && { at, byKey: true })
      return at !== null
    },
  })
  useEffect(() => {
    const handleClick = ({ clientX, clientY }: MouseEvent): void => {
      const pos = editor.view.posAtCoords({ left: clientX, top: clientY })
      const at = pos && hintAt(editor.state, pos.pos, true)
      setShown(at && { at, byKey: false })
    }
    const handleUpdate = (): void => setShown(null)
    // An editor that is not on the page yet has no view to press on.
    let dom: HTMLElement | null = null
    const watch = (): void => {
      dom = editor.view.dom
      dom.addEventListener('click', handleClick)
    }
    if (editor.isDestroyed) editor.on('mount', watch)
    else watch()
    editor.on('update', handleUpdate)
    return () => {
      dom?.removeEventListener('click', handleClick)
      editor.off('mount', watch)
      editor.off('update', handleUpdate)
    }
  }, [editor])
  useEffect(() => {
    if (shown?.byKey) card.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [shown])

  if (!shown || shown.at.to > editor.state.doc.content.size) return null
  const { hint, from } = shown.at
  const { why, ask } = halvesOf(hint)
  const place = editor.view.coordsAtPos(from)
  const above = place.bottom + HEIGHT > window.innerHeight && place.top > HEIGHT
  const close = (): void => {
    setShown(null)
    editor.commands.focus()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return createPortal(
    <div
      ref={card}
      role="dialog"
      aria-label={`About “${hint.phrase}”`}
      aria-describedby={said}
      className={classes.card}
      style={{
        width: Math.min(WIDTH, window.innerWidth - 16),
        left: Math.max(8, Math.min(place.left - 8, window.innerWidth - WIDTH - 8)),
        ...(above ? { bottom: window.innerHeight - place.top + 6 } : { top: place.bottom + 6 }),
      }}
      onKeyDown={handleKeyDown}
      onBlur={({ relatedTarget }) => {
        if (!card.current?.contains(relatedTarget)) setShown(null)
      }}
    >
      <p id={said}>
        {why} <b>{ask}</b>
      </p>
      <div>
        <Button
          size="compact-xs"
          variant="default"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            keep(hint.phrase)
            close()
          }}
        >
          Keep it as it is
        </Button>
        <span>Only you see this</span>
      </div>
    </div>,
    document.body,
  )
}
