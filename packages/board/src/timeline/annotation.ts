import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { Agenda } from '../agenda/agenda.ts'
import { ownKey, ownerOf } from '../ids.ts'
import { bool, id, isoTime, line, type Patch, prose, type RecordOf } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { patchThing, putThing } from '../things.ts'
import { ORIGIN, rootMap } from '../schema.ts'

/** What somebody knew, took for granted, saw: the three lenses on each entry. */
export const LENSES = ['knew', 'assumed', 'saw'] as const
export type Lens = (typeof LENSES)[number]
export const MARKS = [
  'surprise', 'improvised', 'trusted', 'set-aside', 'misled', 'missing', 'question', 'obvious', 'new-to-me',
  'learned-later', 'goal', 'pressure', 'help', 'thanks', 'settled', 'not-mine',
] as const // prettier-ignore
export type Mark = (typeof MARKS)[number]

/** What people mark on a tool or a graph; the annotation's `instrument` says which one. */
export const INSTRUMENT_MARKS = [
  'trusted', 'set-aside', 'misled', 'missing', 'improvised',
] as const satisfies readonly Mark[] // prettier-ignore
/** What people mark on their own words besides. */
export const STORY_MARKS = [
  'surprise', 'question', 'goal', 'pressure', 'help', 'obvious', 'new-to-me', 'learned-later',
] as const satisfies readonly Mark[] // prettier-ignore

export const annotationFields = {
  entryId: id,
  lens: z.enum(LENSES),
  body: prose,
  at: isoTime,
  marks: z.array(z.enum(MARKS)).check(z.maxLength(MARKS.length)),
  /** The tool or graph by name that a mark speaks of. */
  instrument: line,
  /** What an assumption turned out to be. */
  turnedOut: prose,
  replyTo: id,
  /** personId of who told it aloud, where the scribe wrote it down. */
  saidBy: id,
  /** Shown without a name: a way of showing, not secrecy. */
  unnamed: bool,
}
export type AnnotationPatch = Patch<typeof annotationFields>
export type Annotation = RecordOf<typeof annotationFields> & { readonly id: string }

/** Adds somebody's own words to an entry and returns their key. */
export const addAnnotation = (
  doc: Y.Doc,
  stamp: Stamp,
  draft: AnnotationPatch & { entryId: string; body: string },
): string => {
  const key = ownKey(stamp.personId, stamp.id)
  return putThing<typeof annotationFields>(doc, 'annotations', key, { ...draft, at: stamp.at })
}

export const editAnnotation = (doc: Y.Doc, key: string, patch: AnnotationPatch): void =>
  patchThing(doc, 'annotations', key, patch)

/** Withdraws one's own words. They go from the board; the history keeps them. */
export const withdrawAnnotation = (doc: Y.Doc, key: string): void => {
  doc.transact(() => rootMap(doc, 'annotations').delete(key), ORIGIN.person)
}

/**
 * Puts words back that were withdrawn, under the key they had: what others answered belongs to them again. Nothing
 * happens where they stand already.
 */
export const putBackAnnotation = (doc: Y.Doc, { id: key, ...fields }: Annotation): void => {
  if (!rootMap(doc, 'annotations').has(key))
    putThing<typeof annotationFields>(doc, 'annotations', key, fields)
}

/** Whose voice it is: who told it aloud, else who wrote it. */
export const voiceOf = (annotation: Annotation): string | null => annotation.saidBy ?? ownerOf(annotation.id)

/** Whose name stands at these words; null where their author asked not to show it. */
export const namedVoiceOf = (annotation: Annotation): string | null =>
  annotation.unnamed ? null : voiceOf(annotation)

/** Knowledge that came later: kept out of the story until the discussion comes to it. */
export const isKeptForLater = ({ marks }: Pick<Annotation, 'marks'>): boolean =>
  marks?.includes('learned-later') === true

/** While the story is told, what came later waits for its turn. */
export const keepsForLater = ({ state, box }: Pick<Agenda, 'state' | 'box'>): boolean =>
  state !== 'closed' && (box === 'intro' || box === 'timeline')

/** Names of tools and graphs that people spoke of in this review, the ones named most first. */
export const instrumentsIn = (annotations: Iterable<Annotation>): readonly string[] => {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { instrument } of annotations) {
    const name = instrument?.trim() ?? ''
    if (name === '') continue
    const known = counts.get(name.toLocaleLowerCase())
    if (known) known.count += 1
    else counts.set(name.toLocaleLowerCase(), { name, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name)
}
