import { Array as YArray, Map as YMap, Text, XmlElement, XmlFragment, XmlText, findRootTypeKey } from 'yjs'
import type { Doc } from 'yjs'
import type { Content } from './place.ts'

/** Any of Yjs' types that is part of a document. */
export type SharedType = NonNullable<ReturnType<Doc['share']['get']>>

/** What can hold something. */
export type ContainerKind = Extract<Content, { kind: 'type' }>['type']

/** The roots a document may have and what each of them is. */
export type Roots = Readonly<Record<string, 'map' | 'xml-fragment'>>

/** A type of the document, or one that the update is about to create, and the way to it. */
export interface Container {
  kind: ContainerKind
  root: string
  path: readonly (string | null)[]
  nodes: readonly string[]
  /** The path of a position in the sequence that this container is. */
  inside: readonly (string | null)[]
  dead: boolean
  fresh: boolean
  /** The type in the document; null for a fresh one and for a root that nothing was written to yet. */
  type: SharedType | null
}

/** Where things are that hang on a collected struct: nobody can tell any more, and nobody will see them. */
export const NOWHERE: Container = {
  kind: 'map',
  root: '',
  path: [],
  nodes: [],
  inside: [],
  dead: true,
  fresh: false,
  type: null,
}

export function rootContainer(doc: Doc, root: string, kind: ContainerKind): Container {
  return {
    kind,
    root,
    path: [],
    nodes: [],
    inside: [null],
    dead: false,
    fresh: false,
    type: doc.share.get(root) ?? null,
  }
}

export function childContainer(
  parent: Container,
  key: string | null,
  kind: ContainerKind,
  nodeName: string | undefined,
): Container {
  const path = key === null ? parent.inside : [...parent.path, key]
  return {
    kind,
    root: parent.root,
    path,
    nodes: nodeName === undefined ? parent.nodes : [...parent.nodes, nodeName],
    inside: [...path, null],
    dead: parent.dead,
    fresh: true,
    type: null,
  }
}

/** The container that a type below a root of the document is. */
export function storedContainer(type: SharedType): Container {
  const path: (string | null)[] = []
  const nodes: string[] = []
  let top = type
  for (let item = top._item; item !== null; item = top._item) {
    path.push(item.parentSub)
    if (top instanceof XmlElement) nodes.push(top.nodeName)
    // Yjs keeps an ID here only until an item is integrated, and what is stored is.
    top = item.parent as SharedType
  }
  path.reverse()
  nodes.reverse()
  return {
    kind: kindOf(type),
    root: findRootTypeKey(top),
    path,
    nodes,
    inside: [...path, null],
    dead: type._item?.deleted ?? false,
    fresh: false,
    type,
  }
}

function kindOf(type: SharedType): ContainerKind {
  switch (type.constructor) {
    case YMap:
      return 'map'
    case Text:
      return 'text'
    case XmlText:
      return 'xml-text'
    case XmlElement:
      return 'xml-element'
    case XmlFragment:
      return 'xml-fragment'
    case YArray:
      return 'array'
    default:
      throw new TypeError(`The document holds a type that the gate does not know: ${type.constructor.name}`)
  }
}

/** Whether Yjs' own types would ever write such content at such a position. */
export function fits(kind: ContainerKind, keyed: boolean, content: Content): boolean {
  if (keyed && kind !== 'map' && kind !== 'xml-element') return false
  if (content.kind === 'deleted') return keyed || kind !== 'map'
  switch (kind) {
    case 'map':
      return keyed && (content.kind === 'any' || content.kind === 'type')
    case 'array':
      return content.kind === 'any' || content.kind === 'type'
    case 'text':
    case 'xml-text':
      return content.kind === 'string' || content.kind === 'format' || content.kind === 'type'
    case 'xml-fragment':
      return isXmlChild(content)
    case 'xml-element':
      return keyed ? content.kind === 'any' : isXmlChild(content)
  }
}

function isXmlChild(content: Content): boolean {
  return content.kind === 'type' && (content.type === 'xml-element' || content.type === 'xml-text')
}
