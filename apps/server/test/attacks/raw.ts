import * as encoding from 'lib0/encoding'

/** An id as Yjs has it: clientID and clock. */
export type Id = readonly [client: number, clock: number]

interface RawContent {
  ref: number
  write(encoder: encoding.Encoder): void
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

/** An update of Yjs, version 1, by hand. Nothing is checked: this is what a hostile client can send. */
export const raw = (sections: readonly RawSection[], deletes: RawDeletes = []): Uint8Array =>
  encoding.encode((encoder) => {
    const uint = (n: number): void => encoding.writeVarUint(encoder, n)
    uint(sections.length)
    for (const { client, clock, structs, announced = structs.length } of sections) {
      for (const n of [announced, client, clock]) uint(n)
      for (const struct of structs) writeStruct(encoder, struct)
    }
    uint(deletes.length)
    for (const { client, ranges } of deletes)
      for (const n of [client, ranges.length, ...ranges.flat()]) uint(n)
  })

const writeStruct = (encoder: encoding.Encoder, struct: RawStruct): void => {
  const id = (ids: Id): void => ids.forEach((n) => encoding.writeVarUint(encoder, n))
  if ('gc' in struct || 'skip' in struct) {
    encoding.writeUint8(encoder, 'gc' in struct ? 0 : 10)
    encoding.writeVarUint(encoder, 'gc' in struct ? struct.gc : struct.skip)
    return
  }
  const { content, origin, right, parent = '', key } = struct
  encoding.writeUint8(
    encoder,
    content.ref | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
  )
  if (origin) id(origin)
  if (right) id(right)
  if (!origin && !right) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else id(parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  content.write(encoder)
}

const strings = (ref: number, ...texts: string[]): RawContent => ({
  ref,
  write: (encoder) => texts.forEach((text) => encoding.writeVarString(encoder, text)),
})
/** Content that is written byte for byte. */
export const bytes = (ref: number, content: Uint8Array): RawContent => ({
  ref,
  write: (encoder) => encoding.writeUint8Array(encoder, content),
})

export const text = (value: string): RawContent => strings(4, value)
export const mark = (key: string, json: string): RawContent => strings(6, key, json)
export const embed = (json: string): RawContent => strings(5, json)
export const binary = (content: Uint8Array): RawContent => ({
  ref: 3,
  write: (encoder) => encoding.writeVarUint8Array(encoder, content),
})
export const deleted = (length: number): RawContent => ({
  ref: 1,
  write: (encoder) => encoding.writeVarUint(encoder, length),
})
export const any = (...values: encoding.AnyEncodable[]): RawContent => ({
  ref: 8,
  write: (encoder) => {
    encoding.writeVarUint(encoder, values.length)
    for (const value of values) encoding.writeAny(encoder, value)
  },
})
export const json = (value: string): RawContent => ({
  ref: 2,
  write: (encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, value)
  },
})
export const subdocument = (guid: string): RawContent => ({
  ref: 9,
  write: (encoder) => {
    encoding.writeVarString(encoder, guid)
    encoding.writeAny(encoder, {})
  },
})

const TYPES = { array: 0, map: 1, text: 2, 'xml-element': 3, 'xml-fragment': 4, 'xml-hook': 5, 'xml-text': 6 }
export const type = (name: keyof typeof TYPES, nodeName = ''): RawContent => ({
  ref: 7,
  write: (encoder) => {
    encoding.writeVarUint(encoder, TYPES[name])
    if (name === 'xml-element' || name === 'xml-hook') encoding.writeVarString(encoder, nodeName)
  },
})
