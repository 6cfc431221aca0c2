import * as Y from 'yjs'
import { type BoxId, BOX_WORDS } from '../agenda/boxes.ts'
import { notesOf } from '../schema.ts'

/**
 * The heading under which the scribe writes about an entry, put at the end of the notes when the entry is first
 * taken up. Does nothing where it stands already. Call it in a transaction of the server's.
 */
export const headEntry = (doc: Y.Doc, entryId: string, words: string): void =>
  head(doc, 'entryId', entryId, words)

/** The same for a question of the discussion. */
export const headQuestion = (doc: Y.Doc, questionId: string, words: string): void =>
  head(doc, 'questionId', questionId, words)

/** The heading of a timebox, put at the end of the notes when the meeting first comes to it. */
export const headBox = (doc: Y.Doc, box: BoxId): void => head(doc, 'box', box, BOX_WORDS[box], 2)

type About = 'entryId' | 'questionId' | 'box'

const head = (doc: Y.Doc, about: About, id: string, words: string, level = 3): void => {
  const notes = notesOf(doc)
  const there = notes
    .toArray()
    .some((node) => node instanceof Y.XmlElement && node.getAttribute(about) === id)
  if (there) return
  const heading = new Y.XmlElement<Record<About, string> & { level: number }>('heading')
  heading.setAttribute('level', level)
  heading.setAttribute(about, id)
  heading.insert(0, [new Y.XmlText(words)])
  // Yjs types the children of a fragment by string attributes only; it stores any JSON.
  notes.push([heading as unknown as Y.XmlElement])
}
