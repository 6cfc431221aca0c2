import { linksIn, type NoteLink, type NoteNode } from '@second-story/board'
import { IconNotes } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useNotesPart } from '../room/use-notes.ts'
import classes from './in-the-notes.module.css'

/** Shows a line of the notes, wherever on this page they stand. */
export type ShowNote = (words: string) => void

/** What the notes say of a thing: each line that links to it, or that it was made from. Nothing where none does. */
export const InTheNotes = ({ link, onShow }: { link: NoteLink; onShow: ShowNote }) => {
  const { kind, id } = link
  const lines = useNotesPart(
    useCallback((notes: NoteNode) => linesAbout(notes, { kind, id }), [kind, id]),
    isSame,
  )
  if (lines.length === 0) return null
  return (
    <div className={classes.about}>
      <IconNotes size={14} stroke={1.5} aria-hidden />
      <ul aria-label="In the notes">
        {lines.map(({ words, piece }, index) => (
          <li key={index}>
            <button type="button" onClick={() => onShow(piece)} dir="auto">
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** More than this is for the notes themselves. */
const MOST = 5

interface LineAbout {
  readonly words: string
  /** The longest of its words without a link among them: what the line is found by. */
  readonly piece: string
}

/** The lines that link to a thing, in the order of the notes. */
export const linesAbout = (notes: NoteNode, { kind, id }: NoteLink): readonly LineAbout[] => {
  const found: LineAbout[] = []
  const walk = (node: NoteNode): void => {
    if (node.type === 'heading') return
    if (node.type === 'paragraph') {
      if (linksOf(node).some((one) => one.kind === kind && one.id === id)) found.push(lineOf(node))
      return
    }
    for (const child of node.content ?? []) if (linksOf(node).length > 0) walk(child)
  }
  for (const node of notes.content ?? []) walk(node)
  return found.slice(0, MOST)
}

// Of thousands of blocks one changes with a letter; the others need not be looked through again.
const looked = new WeakMap<NoteNode, readonly NoteLink[]>()
const linksOf = (node: NoteNode): readonly NoteLink[] => {
  let links = looked.get(node)
  if (!links) looked.set(node, (links = linksIn(node)))
  return links
}

const lineOf = (line: NoteNode): LineAbout => {
  const pieces = (line.content ?? []).map(textOf)
  return { words: pieces.join(''), piece: pieces.reduce((a, b) => (b.length > a.length ? b : a), '').trim() }
}

const textOf = ({ text, attrs, content = [] }: NoteNode): string =>
  text ?? (typeof attrs?.label === 'string' ? `@${attrs.label}` : content.map(textOf).join(''))

const isSame = (a: readonly LineAbout[], b: readonly LineAbout[]): boolean =>
  a.length === b.length && a.every(({ words }, index) => words === b[index]?.words)
