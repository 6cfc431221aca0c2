import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { NotePictureButton } from '../room/note-picture.tsx'
import classes from './picture-view.module.css'

/** So much of what a picture shows stands in the notes; the gate takes no more of an attribute. */
export const ALT_CHARS = 200

/** A picture where notes are written, with a line under it for what it shows. */
export const PictureView = ({ node, editor, getPos, updateAttributes, selected }: NodeViewProps) => {
  const { fileId, alt }: Readonly<Record<string, unknown>> = node.attrs
  const words = typeof alt === 'string' ? alt : ''
  return (
    <NodeViewWrapper
      as="figure"
      className={classes.figure}
      data-selected={selected || undefined}
      data-drag-handle
    >
      {typeof fileId === 'string' && <NotePictureButton fileId={fileId} alt={words} />}
      <Caption
        key={words}
        words={words}
        onKeep={(given) => updateAttributes({ alt: given })}
        onLeave={() => goBehind(editor, (getPos() ?? 0) + node.nodeSize)}
      />
    </NodeViewWrapper>
  )
}

/** Puts the caret on the line behind a picture, and makes one where there is none to write on. */
const goBehind = (editor: NodeViewProps['editor'], at: number): void => {
  const chain = editor.chain()
  if (editor.state.doc.resolve(at).nodeAfter?.isTextblock !== true)
    chain.insertContentAt(at, { type: 'paragraph' })
  chain.focus(at + 1).run()
}

interface CaptionProps {
  words: string
  onKeep(words: string): void
  /** Back to the notes, behind the picture. */
  onLeave(): void
}

const Caption = ({ words, onKeep, onLeave }: CaptionProps) => {
  const [typed, setTyped] = useState(words)
  const keep = (): void => {
    if (typed.trim() !== words) onKeep(typed.trim())
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Enter') keep()
    onLeave()
  }
  return (
    <input
      className={classes.caption}
      aria-label="What the picture shows"
      placeholder="What does it show?"
      value={typed}
      maxLength={ALT_CHARS}
      dir="auto"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={handleKeyDown}
    />
  )
}
