import type { Person, Role } from '@second-story/board'

/** Words for leading people, as whole words in lower case. */
const LEADS =
  /\b(manag(er|ers|ing|ement)|head of|director|vp|svp|evp|vice[ -]president|president|chief|c[etofip]o|ciso|supervisor|executive|team lead(er)?|group lead)\b/
/** Jobs with such a word that look after a thing and not after people, and those beside somebody who leads. */
const NOT_OF_PEOPLE =
  /\b(product|project|program|programme|account|incident|release|delivery|community|data|change|problem|configuration|case|content|success|office|database|password|package|memory|device)s?[ -]manag|\bchief (architect|engineer|scientist)\b|\bassistant\b|\b(art|creative) director\b|\bmanaged?\b(?!ment)|\bto the (director|head|chief|ceo|cto)\b/

/**
 * Whether a job, in English and as somebody gave it, sounds like managing people. Modest: what could be read both
 * ways is no.
 */
export const soundsLikeManaging = (job: string): boolean => {
  const words = job.toLowerCase()
  return LEADS.test(words) && !NOT_OF_PEOPLE.test(words)
}

/** Fewer than this outnumber nobody: one manager alone is no crowd. */
const SEVERAL = 2

type Here = Pick<Person, 'job' | 'there'> & { readonly role: Role | null }

/**
 * Says how many here manage and how many were there, only when the former are more. Who conducts and who writes is
 * in neither number, and a manager who was there did the work.
 * @param here everyone in the room
 */
export const managersOutnumber = (here: readonly Here[]): { managers: number; wereThere: number } | null => {
  const voices = here.filter(({ role }) => role === 'participant')
  const wereThere = voices.filter(({ there }) => there === 'there').length
  const managers = voices.filter(
    ({ there, job }) => there !== 'there' && soundsLikeManaging(job ?? ''),
  ).length
  return managers >= SEVERAL && managers > wereThere ? { managers, wereThere } : null
}
