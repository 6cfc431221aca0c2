import * as Y from 'yjs'
import type { NoteNode } from './notes.ts'

/** A block of the notes as the shared document holds it, from the same in JSON. */
export const elementOf = ({ type, attrs = {}, content = [] }: NoteNode): Y.XmlElement => {
  // Yjs types attributes as strings; it stores any JSON.
  const element = new Y.XmlElement<Record<string, unknown> & Record<string, string>>(type)
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value as string)
  }
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let run: { insert: string; attributes?: Record<string, unknown> }[] = []
  const close = (): void => {
    if (run.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(run)
    children.push(text)
    run = []
  }
  for (const node of content) {
    if (node.text !== undefined) run.push({ insert: node.text, attributes: marksOf(node) })
    else {
      close()
      children.push(elementOf(node))
    }
  }
  close()
  element.insert(0, children)
  return element as unknown as Y.XmlElement
}

/** The marks of words as the shared text keeps them. */
export const marksOf = ({ marks = [] }: NoteNode): Record<string, unknown> =>
  Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]))
