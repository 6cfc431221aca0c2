import type { Action, Person } from '@second-story/board'

type Owner = NonNullable<Action['owner']>

/** The owner that a typed name means: the person of this review who is called so, else somebody by that name. */
export const ownerNamed = (typed: string, people: ReadonlyMap<string, Person>): Owner | null => {
  const name = typed.trim()
  if (name === '') return null
  for (const [personId, person] of people) {
    if (person.name.toLocaleLowerCase() === name.toLocaleLowerCase()) return { personId }
  }
  return { name: name.slice(0, 80) }
}

/** How an owner is called; empty where there is none. */
export const ownerName = (owner: Action['owner'], people: ReadonlyMap<string, Person>): string => {
  if (!owner) return ''
  return 'personId' in owner ? (people.get(owner.personId)?.name ?? 'somebody who left') : owner.name
}
