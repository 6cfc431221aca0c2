import * as encoding from 'lib0/encoding'
import type { Encoder } from 'lib0/encoding'

/** An id as Yjs has it: clientID and clock. */
export type Id = readonly [client: number, clock: number]

/** Writes the content of a struct behind its reference number. */
export interface RawContent {
  ref: number
  write(encoder: Encoder): void
}

/** A struct to be written as it stands, however wrong it is. */
export type RawStruct =
  | { gc: number }
  | { skip: number }
  | { content: RawContent; origin?: Id; right?: Id; parent?: string | Id; key?: string }

export interface RawSection {
  client: number
  clock: number
  structs: readonly RawStruct[]
  /** Number of structs to announce, if not the true one. */
  announced?: number
}

export type RawDeletes = readonly { client: number; ranges: readonly Id[] }[]

/** A V1 update by hand. Nothing is checked: this is what a hostile client can send. */
export function rawUpdate(sections: readonly RawSection[], deletes: RawDeletes = []): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const section of sections) {
    encoding.writeVarUint(encoder, section.announced ?? section.structs.length)
    encoding.writeVarUint(encoder, section.client)
    encoding.writeVarUint(encoder, section.clock)
    for (const struct of section.structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

function writeStruct(encoder: Encoder, struct: RawStruct): void {
  if ('gc' in struct) {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, struct.gc)
    return
  }
  if ('skip' in struct) {
    encoding.writeUint8(encoder, 10)
    encoding.writeVarUint(encoder, struct.skip)
    return
  }
  const { content, origin, right, parent, key } = struct
  const flags = (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20)
  encoding.writeUint8(encoder, content.ref | flags)
  if (origin) writeId(encoder, origin)
  if (right) writeId(encoder, right)
  if (!origin && !right) {
    if (parent === undefined) throw new TypeError('A struct without neighbours needs a parent')
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  content.write(encoder)
}

function writeId(encoder: Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

export function text(value: string): RawContent {
  return { ref: 4, write: (encoder) => encoding.writeVarString(encoder, value) }
}

export function any(...values: encoding.AnyEncodable[]): RawContent {
  return {
    ref: 8,
    write: (encoder) => {
      encoding.writeVarUint(encoder, values.length)
      for (const value of values) encoding.writeAny(encoder, value)
    },
  }
}

export function deleted(length: number): RawContent {
  return { ref: 1, write: (encoder) => encoding.writeVarUint(encoder, length) }
}

export function json(...values: string[]): RawContent {
  return {
    ref: 2,
    write: (encoder) => {
      encoding.writeVarUint(encoder, values.length)
      for (const value of values) encoding.writeVarString(encoder, value)
    },
  }
}

export function binary(bytes: Uint8Array): RawContent {
  return { ref: 3, write: (encoder) => encoding.writeVarUint8Array(encoder, bytes) }
}

export function embed(value: string): RawContent {
  return { ref: 5, write: (encoder) => encoding.writeVarString(encoder, value) }
}

export function mark(key: string, value: string): RawContent {
  return {
    ref: 6,
    write: (encoder) => {
      encoding.writeVarString(encoder, key)
      encoding.writeVarString(encoder, value)
    },
  }
}

export function subdocument(guid: string): RawContent {
  return {
    ref: 9,
    write: (encoder) => {
      encoding.writeVarString(encoder, guid)
      encoding.writeAny(encoder, {})
    },
  }
}

const TYPES = { array: 0, map: 1, text: 2, 'xml-element': 3, 'xml-fragment': 4, 'xml-hook': 5, 'xml-text': 6 }

export function type(name: keyof typeof TYPES, nodeName = ''): RawContent {
  return {
    ref: 7,
    write: (encoder) => {
      encoding.writeVarUint(encoder, TYPES[name])
      if (name === 'xml-element' || name === 'xml-hook') encoding.writeVarString(encoder, nodeName)
    },
  }
}

/** Content that is written byte for byte. */
export function bytes(ref: number, content: Uint8Array): RawContent {
  return { ref, write: (encoder) => encoding.writeUint8Array(encoder, content) }
}
