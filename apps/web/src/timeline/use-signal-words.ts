import type { View } from '@second-story/board'
import { firstName } from '../kit/person-color.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'

/** First names of those who read quiet signals, whoever conducts first; at most so many are named. */
const NAMED = 2

/** Says whom a quiet signal goes to, and that it carries one's name. */
export const useSignalWords = (): { readonly to: string; readonly seen: string } => {
  const holder = useAgenda((agenda) => agenda.holder)
  const names = useBoard('people', (people) => readersOf(people, holder))
  const first = names[0]
  const readers = first === undefined || names.length > NAMED ? 'The facilitators' : names.join(' and ')
  const see = names.length === 1 ? 'sees' : 'see'
  return {
    to: first === undefined ? 'Quietly' : `Quietly, to ${first}`,
    seen: `${readers} ${see} these, with your name. The room does not.`,
  }
}

const readersOf = (people: View<'people'>, holder: string | null): readonly string[] =>
  [...people]
    .filter(([, { role }]) => role === 'facilitator' || role === 'cofacilitator')
    .sort(([a], [b]) => Number(b === holder) - Number(a === holder) || (a < b ? -1 : 1))
    .map(([, { name }]) => firstName(name))
