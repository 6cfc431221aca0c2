import type { Backstage } from '@second-story/board'

/** How the ticks of the ground rules are told from other checklists of the facilitators. */
const NAME = 'ground-rule'

/**
 * The key of a rule's tick: the same for everybody who ticks it, so that two facilitators never tick it twice. Two
 * FNV-1a hashes of its words; a rule that a server words anew is another rule.
 */
export const tickKey = (rule: string): string => `rule${hash(rule, 0x811c9dc5)}${hash(rule, 0x01000193)}`

const hash = (text: string, seed: number): string => {
  let value = seed
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(36).padStart(7, '0')
}

/** A rule's tick as it is written. */
export const tickOf = (rule: string, read: boolean) =>
  ({ kind: 'checklist', name: NAME, text: rule, state: read ? 'read' : 'open' }) as const

/** The rules that have been ticked as read. */
export const rulesRead = (prep: Backstage['prep'], rules: readonly string[]): readonly string[] => {
  const read = new Set(prep.flatMap(({ id, state }) => (state === 'read' ? id : [])))
  return rules.filter((rule) => read.has(tickKey(rule)))
}

/** The rule to read next: the first after this one that is not read, else the first that is not; null after the last. */
export const nextRule = (
  rules: readonly string[],
  read: readonly string[],
  after: string | null,
): string | null => {
  const open = rules.filter((rule) => !read.includes(rule) && rule !== after)
  const from = after === null ? -1 : rules.indexOf(after)
  return open.find((rule) => rules.indexOf(rule) > from) ?? open[0] ?? null
}
