import { ownerOf } from '../ids.ts'
import { type Annotation, isKeptForLater, voiceOf } from '../timeline/annotation.ts'

/** A tool that more than one person made up, or missed: a need that they have in common. */
export interface CommonTool {
  /** As it was named first. */
  readonly name: string
  readonly how: 'improvised' | 'missing'
  /** How many different people said so, whether or not they show their names. */
  readonly people: number
  /** personIds of those who show their names, in the order in which they said it. */
  readonly named: readonly string[]
  /** Keys of their words, oldest first. */
  readonly words: readonly string[]
  /** The entries that they are about, each once. */
  readonly entries: readonly string[]
}

const HOW = ['improvised', 'missing'] as const

/**
 * Brings together what people marked as improvised or missing under the same name, whoever of them wrote it `Host map`,
 * `the host map` or `my  host map`. Words taken off the board do not count, nor what somebody says they never said.
 * @param removed keys of words that a facilitator took off the board
 * @returns those that most people share first
 */
export const commonTools = (
  annotations: ReadonlyMap<string, Annotation>,
  removed: { has(key: string): boolean },
): readonly CommonTool[] => {
  const all = [...annotations.values()].filter(({ id }) => !removed.has(id)).toSorted(oldestFirst)
  const denied = new Set(
    all.flatMap(({ id, marks, replyTo }) => {
      const said = replyTo === undefined ? undefined : annotations.get(replyTo)
      return said?.saidBy && marks?.includes('not-mine') && ownerOf(id) === said.saidBy ? said.id : []
    }),
  )
  const tools = new Map<string, { name: string; how: CommonTool['how']; said: Annotation[] }>()
  for (const said of all) {
    const name = said.instrument?.trim().replaceAll(/\s+/g, ' ')
    if (!name || denied.has(said.id)) continue
    for (const how of HOW) {
      if (!said.marks?.includes(how)) continue
      const key = `${how} ${plain(name)}`
      const tool = tools.get(key)
      if (tool) tool.said.push(said)
      else tools.set(key, { name, how, said: [said] })
    }
  }
  return [...tools.values()]
    .map(({ name, how, said }) => ({
      name,
      how,
      people: unique(said.map(voiceOf)).length,
      named: unique(said.filter(({ unnamed }) => !unnamed).map(voiceOf)),
      words: said.map(({ id }) => id),
      entries: unique(said.map(({ entryId }) => entryId)),
    }))
    .filter(({ people }) => people > 1)
    .toSorted((a, b) => b.people - a.people || (plain(a.name) < plain(b.name) ? -1 : 1))
}

/** Words that people marked with what they learned only afterwards or were surprised by, oldest first. */
export const markedWords = (
  annotations: ReadonlyMap<string, Annotation>,
  removed: { has(key: string): boolean },
  mark: 'surprise' | 'learned-later',
): readonly string[] =>
  [...annotations.values()]
    .filter((said) => said.body && said.replyTo === undefined && !removed.has(said.id))
    .filter((said) => (mark === 'surprise' ? said.marks?.includes(mark) : isKeptForLater(said)))
    .toSorted(oldestFirst)
    .map(({ id }) => id)

/** Who calls it `my` and who calls it `the` means the same. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:an?|the|my|our|their|his|her) /, '')
    .replaceAll(/[“”"'’]/g, '')

const oldestFirst = (a: Annotation, b: Annotation): number =>
  (a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1

const unique = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => id ?? [])),
]
