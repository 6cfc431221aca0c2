import { ByteReader, checkParsed, malformed } from './bytes.ts'
import type { Limits } from './limits.ts'
import type { Content } from './place.ts'
import type { Container } from './container.ts'
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
import { skipStruct } from './skip.ts'

/** No clock gets near this in a meeting; beyond it sums of clocks and lengths would lose precision. */
const MAX_CLOCK = 2 ** 32

/** A mark says little: the longest is a link. Parsing JSON text costs more than reading values. */
const MARK_BYTES = 128 * 1024

/** One struct of an update, as its bytes say. `container` and `key` are settled when it is located. */
export class ScannedStruct {
  clock: number
  length = 1
  /** null for a collected struct (GC), which has neither content nor place. */
  content: Content | null = null
  /** Ids are kept as two numbers; a clock of -1 means none. */
  originClient = 0
  originClock = -1
  rightClient = 0
  rightClock = -1
  parentClient = 0
  parentClock = -1
  parentRoot: string | null = null
  key: string | null = null
  container: Container | null = null
  /** The container that this struct itself is, once something is found inside it. */
  holds: Container | null = null

  constructor(clock: number) {
    this.clock = clock
  }
}

/** What one clientID has written, clocks from `clock` up to and without `end`. */
export interface Span {
  client: number
  clock: number
  end: number
}

/** The structs of one clientID, without a hole. */
export interface Section extends Span {
  structs: ScannedStruct[]
  /** The bytes of the update that say all this. */
  bytes: Uint8Array
  /** How many of the structs are located, and whether one is waiting for another section. */
  located: number
  waiting: boolean
}

/** Ranges of one clientID, ascending and apart: `ranges` holds clock, length, clock, length ... */
export interface DeletedRanges {
  client: number
  ranges: number[]
}

export interface Scan {
  sections: Section[]
  /** True where whole sections were left out because the document has all of them. */
  left: boolean
  deletes: DeletedRanges[]
  /** Where in the update its deletions begin. */
  deletesAt: number
}

/**
 * Reads a V1 update without applying it. Throws a `Refusal` for whatever an honest client never writes.
 * `known` says up to which clock the document has a clientID: what it has is read past and left out, because
 * a page that starts again sends all it has.
 */
export function scan(update: Uint8Array, limits: Limits, known: (client: number) => number = unknown): Scan {
  if (update.length > limits.bytes) throw new Refusal('too-large', 'This is too much for one message.')
  const reader = new ByteReader(update, limits.values)
  const announced = reader.uint()
  const sections = readSections(reader, limits, announced, known)
  const deletesAt = reader.pos
  const deletes = readDeletes(reader)
  if (reader.left > 0) throw malformed('something follows its end')
  return { sections, left: sections.length < announced, deletes, deletesAt }
}

const unknown = (): number => 0

function readSections(
  reader: ByteReader,
  limits: Limits,
  count: number,
  known: (client: number) => number,
): Section[] {
  const sections: Section[] = []
  const seen = count > 1 ? new Set<number>() : null
  let budget = limits.scanned
  for (let i = 0; i < count; i++) {
    const { pos } = reader
    const structs = reader.uint()
    if (structs === 0) throw malformed('a section is empty')
    budget -= structs
    if (structs * 2 > reader.left || budget < 0) throw malformed('it announces too many structs')
    const client = reader.uint()
    if (seen?.has(client)) throw malformed('two sections of one client')
    seen?.add(client)
    const clock = reader.uint()
    const has = known(client)
    if (clock < has && isKnown(reader, limits, structs, clock, has)) continue
    const section = readSection(reader, limits, client, clock, structs)
    section.bytes = reader.bytes.subarray(pos, reader.pos)
    sections.push(section)
  }
  return sections
}

/** Reads past a section that the document has up to the clock `has`; back at its start where it has more. */
function isKnown(reader: ByteReader, limits: Limits, count: number, clock: number, has: number): boolean {
  const { pos } = reader
  let end = clock
  for (let i = 0; i < count && end < has; i++) {
    const length = skipStruct(reader, limits.depth)
    if (length < 1) throw malformed('a struct has no length')
    end += length
    if (i === count - 1 && end <= has) return true
  }
  reader.pos = pos
  return false
}

function readSection(
  reader: ByteReader,
  limits: Limits,
  client: number,
  start: number,
  count: number,
): Section {
  const structs: ScannedStruct[] = []
  let clock = start
  for (let i = 0; i < count; i++) {
    const struct = new ScannedStruct(clock)
    readStruct(reader, limits, client, struct)
    if (struct.length < 1) throw malformed('a struct has no length')
    clock += struct.length
    if (clock > MAX_CLOCK) throw malformed('a clock is too large')
    structs.push(struct)
  }
  return { client, clock: start, end: clock, structs, bytes: reader.bytes, located: 0, waiting: false }
}

function readStruct(reader: ByteReader, limits: Limits, client: number, struct: ScannedStruct): void {
  const info = reader.byte()
  if (info === GC) {
    struct.length = reader.uint()
    return
  }
  const kind = info & KIND
  if (kind === GC) throw malformed('a struct has unknown flags')
  if ((info & HAS_ORIGIN) > 0) {
    struct.originClient = reader.uint()
    struct.originClock = reader.uint()
  }
  if ((info & HAS_RIGHT) > 0) {
    struct.rightClient = reader.uint()
    struct.rightClock = reader.uint()
  }
  if ((info & (HAS_ORIGIN | HAS_RIGHT)) === 0) readParent(reader, info, struct)
  checkBackwards(client, struct)
  readContent(reader, limits, kind, struct)
}

function readParent(reader: ByteReader, info: number, struct: ScannedStruct): void {
  const how = reader.uint()
  if (how > 1) throw malformed('a parent is given in no known way')
  if (how === 1) {
    struct.parentRoot = reader.string()
  } else {
    struct.parentClient = reader.uint()
    struct.parentClock = reader.uint()
  }
  if ((info & HAS_KEY) > 0) struct.key = reader.name()
}

/** Yjs takes for granted that a client's structs hang on its earlier ones, and throws half-way otherwise. */
function checkBackwards(client: number, struct: ScannedStruct): void {
  if (
    (struct.originClient === client && struct.originClock >= struct.clock) ||
    (struct.rightClient === client && struct.rightClock >= struct.clock) ||
    (struct.parentClient === client && struct.parentClock >= struct.clock)
  ) {
    throw malformed('a struct hangs on a later one of its client')
  }
}

function readContent(reader: ByteReader, limits: Limits, kind: number, struct: ScannedStruct): void {
  switch (kind) {
    case STRING: {
      const text = reader.string()
      struct.length = text.length
      struct.content = { kind: 'string', text }
      return
    }
    case ANY: {
      const count = reader.uint()
      if (count > reader.left) throw malformed('it announces more values than it has')
      const values: unknown[] = []
      for (let i = 0; i < count; i++) values.push(reader.value(limits.depth))
      struct.length = count
      struct.content = { kind: 'any', values }
      return
    }
    case TYPE: {
      const type = TYPE_NAMES[reader.uint()]
      if (!type) throw new Refusal('content', 'This kind of part is not used here.')
      struct.content =
        type === 'xml-element' ? { kind: 'type', type, nodeName: reader.name() } : { kind: 'type', type }
      return
    }
    case FORMAT: {
      const key = reader.name()
      struct.content = { kind: 'format', key, value: readJson(reader, limits.depth) }
      return
    }
    case DELETED:
      struct.length = reader.uint()
      struct.content = { kind: 'deleted' }
      return
    default:
      throw new Refusal('content', 'This kind of content is not used here.')
  }
}

function readJson(reader: ByteReader, depth: number): unknown {
  const json = reader.string()
  if (json.length > MARK_BYTES) throw new Refusal('too-large', 'A mark says too much.')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw malformed('the value of a mark is no JSON')
  }
  checkParsed(value, depth, () => reader.count())
  return value
}

function readDeletes(reader: ByteReader): DeletedRanges[] {
  const count = reader.uint()
  const deletes: DeletedRanges[] = []
  const seen = count > 1 ? new Set<number>() : null
  for (let i = 0; i < count; i++) {
    const client = reader.uint()
    if (seen?.has(client)) throw malformed('two lists of deletions of one client')
    seen?.add(client)
    const size = reader.uint()
    if (size * 2 > reader.left) throw malformed('it announces more deletions than it has')
    const ranges: number[] = []
    let from = 0
    for (let j = 0; j < size; j++) {
      const clock = reader.uint()
      const length = reader.uint()
      if (clock < from || length < 1) throw malformed('its deletions are out of order')
      from = clock + length
      if (from > MAX_CLOCK) throw malformed('a clock is too large')
      ranges.push(clock, length)
    }
    if (size > 0) deletes.push({ client, ranges })
  }
  return deletes
}

/** The struct of a section that holds a clock between its first and its end. */
export function scannedAt(section: Section, clock: number): ScannedStruct {
  let low = 0
  let high = section.structs.length - 1
  const last = section.structs[Math.max(section.located - 2, 0)] as ScannedStruct
  if (last.clock <= clock && clock < last.clock + last.length) return last
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((section.structs[middle] as ScannedStruct).clock <= clock) low = middle
    else high = middle - 1
  }
  return section.structs[low] as ScannedStruct
}
