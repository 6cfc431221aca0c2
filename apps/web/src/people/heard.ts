import { type Agreement, type Annotation, type Hand, type Person, voiceOf } from '@second-story/board'

/** What shows that somebody has been heard. */
export interface Heard {
  readonly people: ReadonlyMap<string, Person>
  readonly annotations: ReadonlyMap<string, Annotation>
  readonly hands: ReadonlyMap<string, Hand>
  readonly agreement: ReadonlyMap<string, Agreement>
  /** Marked by a facilitator or by having had the word. */
  readonly spoken: Pick<ReadonlyMap<string, unknown>, 'has'>
  readonly called: string | null
  readonly holder: string | null
}

/**
 * personIds of those who were there and have not been heard: no annotation, own or told aloud, no hand, no note at
 * the agreement, not marked. By name, so that the order says nothing.
 */
export const notHeardFrom = ({
  people,
  annotations,
  hands,
  agreement,
  spoken,
  called,
  holder,
}: Heard): readonly string[] => {
  // A thank-you is no story.
  const told = [...annotations.values()].filter(({ replyTo, body }) => !replyTo || body)
  const voices = new Set(told.map(voiceOf))
  const isHeard = (id: string): boolean =>
    voices.has(id) ||
    hands.has(id) ||
    spoken.has(id) ||
    id === called ||
    Boolean(agreement.get(id)?.text?.trim())
  return [...people]
    .filter(
      ([id, { there, role }]) => there === 'there' && role !== 'observer' && id !== holder && !isHeard(id),
    )
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(([id]) => id)
}
