// Yjs' update format, version 1, as far as our documents use it.

/** Content reference numbers. */
export const GC = 0
export const DELETED = 1
export const STRING = 4
export const FORMAT = 6
export const TYPE = 7
export const ANY = 8

/** What the first byte of a struct says beside its content. */
export const HAS_ORIGIN = 0x80
export const HAS_RIGHT = 0x40
export const HAS_KEY = 0x20
export const KIND = 0x1f

/** Yjs' numbers for types. 5, a hook that runs code of the page, is not among ours. */
export const TYPE_NAMES = ['array', 'map', 'text', 'xml-element', 'xml-fragment', null, 'xml-text'] as const
