import type { ByteReader } from './bytes.ts'
import {
  ANY,
  DELETED,
  FORMAT,
  GC,
  HAS_KEY,
  HAS_ORIGIN,
  HAS_RIGHT,
  KIND,
  STRING,
  TYPE,
  TYPE_NAMES,
} from './format.ts'
import { Refusal } from './refusal.ts'

/** Reads past a struct that is thrown away, with nothing made of it; answers its length in clocks. */
export function skipStruct(reader: ByteReader, depth: number): number {
  const info = reader.byte()
  if (info === GC) return reader.uint()
  if ((info & HAS_ORIGIN) > 0) skipId(reader)
  if ((info & HAS_RIGHT) > 0) skipId(reader)
  if ((info & (HAS_ORIGIN | HAS_RIGHT)) === 0) {
    if (reader.uint() === 1) reader.skipString()
    else skipId(reader)
    if ((info & HAS_KEY) > 0) reader.skipString()
  }
  return skipContent(reader, info & KIND, depth)
}

function skipId(reader: ByteReader): void {
  reader.uint()
  reader.uint()
}

function skipContent(reader: ByteReader, kind: number, depth: number): number {
  switch (kind) {
    case STRING:
      return reader.skipString()
    case ANY: {
      const count = reader.uint()
      for (let i = 0; i < count; i++) reader.skipValue(depth)
      return count
    }
    case TYPE:
      if (TYPE_NAMES[reader.uint()] === 'xml-element') reader.skipString()
      return 1
    case FORMAT:
      reader.skipString()
      reader.skipString()
      return 1
    case DELETED:
      return reader.uint()
    default:
      throw new Refusal('content', 'This kind of content is not used here.')
  }
}
