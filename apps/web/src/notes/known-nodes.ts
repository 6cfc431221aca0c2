import { type AnyExtension, getSchema } from '@tiptap/core'
import * as Y from 'yjs'

/**
 * The first kind of block in the notes that this page's editor does not know; null where it knows all. An editor bound
 * to such notes would throw the block away for everybody.
 */
export const unknownNode = (notes: Y.XmlFragment, extensions: AnyExtension[]): string | null => {
  const known = new Set(Object.keys(getSchema(extensions).nodes))
  const walk = (parent: Y.XmlFragment): string | null => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      if (!known.has(child.nodeName)) return child.nodeName
      const inside = walk(child)
      if (inside !== null) return inside
    }
    return null
  }
  return walk(notes)
}
