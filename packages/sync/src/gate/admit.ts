import { getState } from 'yjs'
import type { Doc } from 'yjs'
import type { ClientBinding, Judge, Writer } from '../room/ports.ts'
import { applyAndVerify } from './apply.ts'
import type { Roots } from './container.ts'
import { placeDeletions } from './deletes.ts'
import { identify } from './identity.ts'
import type { Identity } from './identity.ts'
import type { Limits } from './limits.ts'
import { Locator } from './locate.ts'
import type { Place, Verdict } from './place.ts'
import { Refusal, Unready } from './refusal.ts'
import { scan } from './scan.ts'
import type { Section, Span } from './scan.ts'
import { sparing } from './spare.ts'
import { trim } from './trim.ts'

/** What one update is let in by. All but `update` and `writer` stay the same for a room. */
export interface AdmitOptions {
  doc: Doc
  /** The bytes as they came: an update in Yjs' format, version 1. */
  update: Uint8Array
  writer: Writer
  judge: Judge
  identity: Identity
  /** The roots that the document may have. */
  roots: Roots
  limits: Limits
}

/**
 * - `admitted`: it is in the document. `update` is what the document itself says of it, to be stored and
 *   sent on instead of the client's bytes; null when there was nothing new. `spans` are what it has brought of
 *   each clientID. `bindings` are the clientIDs that became the writer's and have to be stored with it.
 * - `refused`: the document is as it was. `detail` is a sentence for the writer.
 * - `waits`: it hangs on something that the document does not have; nothing was changed. The caller holds
 *   it until the connection's first step 2 has been judged and offers it again, or refuses it.
 */
export type Admission =
  | {
      kind: 'admitted'
      update: Uint8Array | null
      spans: readonly Span[]
      bindings: readonly ClientBinding[]
    }
  | { kind: 'refused'; code: string; detail: string }
  | { kind: 'waits'; code: string; detail: string }

/**
 * Judges an update by its bytes and applies it only when all of it is allowed. Synchronous: nothing may
 * happen to the document in between. All updates that the document emits meanwhile are in the answer.
 * Throws `GateBroken` when the document did not become what was judged.
 */
export function admit(options: AdmitOptions): Admission {
  try {
    return admitOrThrow(options)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, detail: error.message }
    if (error instanceof Unready) return { kind: 'waits', code: error.code, detail: error.message }
    throw error
  }
}

function admitOrThrow(options: AdmitOptions): Admission {
  const { doc, writer, identity, roots, limits } = options
  const { update: bytes } = options
  const known = (client: number): number => getState(doc.store, client)
  const trimmed = trim(doc, { update: bytes, scan: scan(bytes, limits, known) }, limits)
  const { sections, deletes } = trimmed.scan
  const bindings = identify(sections, writer.personId, identity)
  checkSize(sections, limits)
  checkGaps(doc, sections)
  const locator = new Locator(doc, roots, limits, sections)
  locator.locateAll()
  const deletions = placeDeletions(doc, deletes, locator, limits)
  const verdict = judgedAll(options, locator.places, sections.length > 0)
  if (!verdict.allowed) return { kind: 'refused', code: verdict.code, detail: verdict.detail }
  const spared = deletions.marks.filter(({ place }) => !judged(options, [place]).allowed)
  const items = new Set(spared.flatMap(({ marks }) => [...marks]))
  const nothingNew = sections.length === 0 && deletions.count === items.size
  if (nothingNew) return { kind: 'admitted', update: null, spans: [], bindings }
  const update = items.size === 0 ? trimmed.update : sparing(trimmed, items)
  const spans = sections.map(({ client, clock, end }) => ({ client, clock, end }))
  return { kind: 'admitted', update: applyAndVerify(doc, update, sections, roots, locator), spans, bindings }
}

/**
 * The judge is asked, too, where something new has no place at all: who may write nothing may not add that
 * either. Where nothing is new and nothing goes that anybody could see, there is nothing to judge.
 */
function judgedAll(options: AdmitOptions, places: readonly Place[], isNew: boolean): Verdict {
  return places.length === 0 && !isNew ? { allowed: true } : judged(options, places)
}

function judged({ judge, writer, doc }: AdmitOptions, places: readonly Place[]): Verdict {
  return judge.judge(writer, places, doc)
}

function checkSize(sections: readonly Section[], limits: Limits): void {
  let structs = 0
  let collected = 0
  for (const section of sections) {
    structs += section.structs.length
    for (const { content, length } of section.structs) if (content === null) collected += length
  }
  if (structs > limits.structs || collected > limits.collected || sections.length > limits.clients) {
    throw new Refusal('too-large', 'This is too much at once.')
  }
}

/** A struct after a hole would wait inside Yjs, unseen, until a later and innocent update fills it. */
function checkGaps(doc: Doc, sections: readonly Section[]): void {
  for (const { client, clock } of sections) {
    if (clock !== getState(doc.store, client)) {
      throw new Unready('gap', 'Something that was written before this is missing.')
    }
  }
}
