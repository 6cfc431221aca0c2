import { SECTIONS } from '@second-story/board'
import { type Doc, type XmlElement, XmlText, decodeStateVector, encodeStateVector } from 'yjs'
import { findMarkers } from '../load/marker.ts'

const ROOT_NAMES: ReadonlySet<string> = new Set<string>(SECTIONS)

/** A document as one string: equal strings, equal documents. */
export const pictureOf = (doc: Doc): string => {
  const clocks = [...decodeStateVector(encodeStateVector(doc))].toSorted(([a], [b]) => a - b)
  const maps = [...doc.share.keys()]
    .filter((root) => root !== 'notes')
    .toSorted()
    .map((root) => [root, sorted(doc.getMap(root).toJSON())])
  return JSON.stringify([clocks, doc.getXmlFragment('notes').toString(), maps])
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}

/** What a document holds that the contract does not know, and what waits in it for others; empty where nothing. */
export const strayIn = (doc: Doc): string[] => {
  const said: string[] = []
  for (const root of doc.share.keys()) if (!ROOT_NAMES.has(root)) said.push(`there is a root "${root}"`)
  if (doc.store.pendingStructs ?? doc.store.pendingDs) said.push('updates wait for others that never came')
  const blocks = doc.getXmlFragment('notes').toArray()
  if (!blocks.every(isBlock)) said.push('the notes hold something that is no block of text')
  return said
}

const isBlock = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null || !('nodeName' in node)) return false
  const element = node as XmlElement
  const named = element.nodeName === 'paragraph' || element.nodeName === 'heading'
  return named && element.toArray().every((inner) => inner instanceof XmlText)
}

/** The numbers of a writer's markers in the notes, by writer. */
export const textsIn = (doc: Doc): Map<number, Set<number>> => {
  const texts = new Map<number, Set<number>>()
  const bytes = Buffer.from(doc.getXmlFragment('notes').toString())
  findMarkers(bytes, 0, bytes.length, (writer, number) => {
    const numbers = texts.get(writer) ?? new Set()
    texts.set(writer, numbers.add(number))
  })
  return texts
}
