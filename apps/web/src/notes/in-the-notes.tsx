import { ActionIcon } from '@mantine/core'
import { linksIn, type NoteLink, type NoteNode } from '@second-story/board'
import { IconNotes } from '@tabler/icons-react'
import { useCallback, useRef } from 'react'
import { useNotesPart } from '../room/use-notes.ts'
import classes from './in-the-notes.module.css'

/** Shows a line of the notes, wherever on this page they stand. */
export type ShowNote = (words: string) => void

/** What the notes say of a thing: each line that links to it, or that it was made from. Nothing where none does. */
export const InTheNotes = ({ link, onShow }: { link: NoteLink; onShow: ShowNote }) => {
  const lines = useLinesAbout(link)
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

/** That the notes speak of a thing, for a row of many: each press goes to the next line that does. */
export const SignOfNotes = ({ link, onShow }: { link: NoteLink; onShow: ShowNote }) => {
  const lines = useLinesAbout(link)
  const shown = useRef(-1)
  if (lines.length === 0) return null
  const next = (): void => {
    shown.current = (shown.current + 1) % lines.length
    onShow(lines[shown.current]?.piece ?? '')
  }
  const words = lines.map((line) => line.words)
  return (
    <ActionIcon
      size="sm"
      className={classes.sign}
      title={words.join('\n')}
      aria-label={`In the notes: ${words.join('; ')}`}
      onClick={next}
    >
      <IconNotes size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}

const useLinesAbout = ({ kind, id }: NoteLink): readonly LineAbout[] =>
  useNotesPart(
    useCallback((notes: NoteNode) => linesAbout(notes, { kind, id }), [kind, id]),
    isSame,
  )

/** More than this is for the notes themselves. */
const MOST = 5

interface LineAbout {
  readonly words: string
  /** The longest of its words without a link among them: what the line is found by. */
  readonly piece: string
}

/** The lines that link to a thing, in the order of the notes. */
const linesAbout = (notes: NoteNode, { kind, id }: NoteLink): readonly LineAbout[] =>
  linesIn(notes).get(`${kind} ${id}`) ?? NONE

const NONE: readonly LineAbout[] = []

// Every row of a page asks; the notes are gone through once for all of them.
const read = new WeakMap<NoteNode, ReadonlyMap<string, readonly LineAbout[]>>()
const linesIn = (notes: NoteNode): ReadonlyMap<string, readonly LineAbout[]> => {
  const known = read.get(notes)
  if (known) return known
  const found = new Map<string, LineAbout[]>()
  const walk = (node: NoteNode): void => {
    const links = node.type === 'heading' ? [] : linksOf(node)
    if (links.length === 0) return
    if (node.type !== 'paragraph') return (node.content ?? []).forEach(walk)
    const line = lineOf(node)
    for (const link of new Set(links.map(({ kind, id }) => `${kind} ${id}`))) {
      const lines = found.get(link)
      if (!lines) found.set(link, [line])
      else if (lines.length < MOST) lines.push(line)
    }
  }
  for (const node of notes.content ?? []) walk(node)
  read.set(notes, found)
  return found
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
