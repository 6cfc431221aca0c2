import type { FactorKind, FactorRole } from '@second-story/board'

/** How each kind is called over a list, by itself, and as the question that it answers. There is none for a root. */
export const KIND_WORDS: Readonly<
  Record<FactorKind, { readonly heading: string; readonly one: string; readonly ask: string }>
> = {
  factor: { heading: 'Contributing factors', one: 'Factor', ask: 'What else had to be true?' },
  'went-well': { heading: 'Went well', one: 'Went well', ask: 'What went well?' },
  hard: { heading: 'Was hard', one: 'Was hard', ask: 'What was hard, and what made it so?' },
  lucky: { heading: 'Was luck', one: 'Was luck', ask: 'Where were we lucky?' },
  'kept-smaller': {
    heading: 'Kept it smaller',
    one: 'Kept it smaller',
    ask: 'What kept it from growing?',
  },
  learning: { heading: 'Learnings', one: 'Learning', ask: 'What will you use of it?' },
  'open-question': { heading: 'Open questions', one: 'Open question', ask: 'What do we still not know?' },
  'where-else': {
    heading: 'Where else could it show',
    one: 'Where else',
    ask: 'Where else could the same weakness show?',
  },
}

/** What a contributing factor was. */
export const ROLE_WORDS: Readonly<Record<FactorRole, string>> = {
  trigger: 'A trigger',
  latent: 'Was there before',
  'made-worse': 'Made it worse or longer',
  outside: 'Outside our control',
  known: 'Known, not pursued',
}

/** The name of a group until somebody gives it one. */
export const NEW_GROUP = 'Together'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** `Two`, `Ten`, `11`: a number at the beginning of a sentence. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count)

/** `Mei`, `Mei and Kit`, `Mei, Kit and Ola`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
