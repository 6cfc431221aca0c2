import { applyUpdate } from 'yjs'
import type { Doc, XmlElement, XmlText } from 'yjs'
import type { Id, RawSection, RawStruct } from './encode.ts'
import { PEOPLE } from './world.ts'
import type { Name, World } from './world.ts'

/** Something that a hostile client can send, and how it shows that it went through. */
export interface Attack {
  name: string
  as: Name
  /** Role to be judged by where it is not the person's own. */
  role?: string
  /** The updates, in order, made for a document as the world has it. Only the last may be innocent. */
  build(world: World): Uint8Array[]
  /** What the gate says to each update; refusal of all where absent. */
  answers?: readonly ('admitted' | 'refused' | 'waits')[]
  /** Whether the document suffered. Absent where plain Yjs, too, comes through unharmed. */
  succeeded?(doc: Doc, world: World): boolean
}

/** Applies updates as a Yjs server without a gate does; one that throws is survived, half-applied or not. */
export function applyPlainly(doc: Doc, updates: readonly Uint8Array[]): void {
  for (const update of updates) {
    try {
      applyUpdate(doc, update)
    } catch {
      // Servers catch and go on; what matters is what the document is like afterwards.
    }
  }
}

/** Structs that continue what `mal` has written. */
export function asMal(world: World, ...structs: RawStruct[]): RawSection {
  return { client: PEOPLE.mal.client, clock: world.next(PEOPLE.mal.client), structs }
}

export function heading(doc: Doc): XmlElement {
  return doc.getXmlFragment('notes').get(0) as XmlElement
}

export function headingText(doc: Doc): XmlText {
  return heading(doc).get(0) as XmlText
}

/** Id of the last character in the heading of the notes. */
export function lastOfNotes(world: World): Id {
  let last: Id = [0, 0]
  for (let item = headingText(world.doc)._start; item !== null; item = item.right) {
    if (!item.deleted) last = [item.id.client, item.id.clock + item.length - 1]
  }
  return last
}
