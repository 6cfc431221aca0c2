import { type LineMark, LINE_MARKS } from '@second-story/board'
import { fits, folded } from '../kit/matching.ts'
import { LINE_MARK_WORDS } from '../kit/line-marks.ts'

/** What `/` offers. */
export type SlashId =
  | LineMark
  | 'plain'
  | 'entry'
  | 'stamp'
  | 'turn'
  | 'tasks'
  | 'bullets'
  | 'numbers'
  | 'table'
  | 'code'
  | 'heading'
  | 'find'

export interface SlashCommand {
  readonly id: SlashId
  readonly name: string
  readonly hint: string
  /** The letters after `/` that do it with a space, without a look at the menu. */
  readonly short: string
  /** What follows the letters belongs to it: Space does not end it. */
  readonly takesWords?: boolean
}

const SHORT: Readonly<Record<LineMark, string>> = {
  quote: 'q',
  surprise: 's',
  improvised: 'i',
  question: 'o',
  fact: 'f',
  later: 'a',
  decision: 'd',
  opinion: 'p',
}

const mark = (id: LineMark): SlashCommand => ({
  id,
  name: LINE_MARK_WORDS[id].name,
  hint: LINE_MARK_WORDS[id].hint,
  short: SHORT[id],
})

/** In the order of the menu. */
export const SLASH_COMMANDS: readonly SlashCommand[] = [
  mark('quote'),
  mark('surprise'),
  mark('improvised'),
  mark('question'),
  mark('fact'),
  mark('later'),
  mark('decision'),
  mark('opinion'),
  { id: 'entry', name: 'Timeline entry', hint: '/t 23:40 what happened', short: 't', takesWords: true },
  { id: 'turn', name: 'Turn this line into', hint: 'what was known, a factor, a question', short: 'm' },
  { id: 'stamp', name: 'Time mark', hint: 'now, at what is discussed', short: 'now' },
  { id: 'plain', name: 'Plain line', hint: 'takes the mark away', short: 'n' },
  { id: 'tasks', name: 'Checklist', hint: 'things to tick', short: 'c' },
  { id: 'bullets', name: 'List', hint: '', short: 'l' },
  { id: 'numbers', name: 'Numbered list', hint: '', short: '1' },
  { id: 'table', name: 'Table', hint: 'three by three', short: 'table' },
  { id: 'code', name: 'Code', hint: 'what a machine said', short: 'code' },
  { id: 'heading', name: 'Heading', hint: '', short: 'h' },
  { id: 'find', name: 'Find in the notes', hint: '', short: 'find' },
]

export interface SlashMatch {
  readonly command: SlashCommand
  /** What was typed for it after its letters. */
  readonly words: string
}

/** What fits the letters typed after `/`: the one they name first, then those whose name they begin or stand in. */
export const slashMatches = (query: string): readonly SlashMatch[] => {
  const [first = '', ...rest] = query.split(' ')
  const named = SLASH_COMMANDS.find(({ short }) => short === folded(first))
  if (rest.length > 0) {
    return named?.takesWords ? [{ command: named, words: rest.join(' ').trim() }] : matching(query)
  }
  const others = matching(query).filter(({ command }) => command !== named)
  return named ? [{ command: named, words: '' }, ...others] : others
}

const matching = (query: string): readonly SlashMatch[] => {
  const words = query.trim()
  const isStart = (command: SlashCommand): number =>
    Number(folded(command.name).startsWith(folded(words)) || command.short.startsWith(folded(words)))
  return SLASH_COMMANDS.filter(
    // Other editors taught people names of their own: tasks, bullets, numbers.
    (command) => words === '' || fits(`${command.name} ${command.id}`, words) || isStart(command) === 1,
  )
    .toSorted((a, b) => (words === '' ? 0 : isStart(b) - isStart(a)))
    .map((command) => ({ command, words: '' }))
}

/** The command whose letters these are, where a space ends them. */
export const endedBySpace = (query: string): SlashCommand | null =>
  SLASH_COMMANDS.find(({ short, takesWords }) => !takesWords && short === folded(query)) ?? null

export const isLineMark = (id: SlashId): id is LineMark => LINE_MARKS.some((one) => one === id)
