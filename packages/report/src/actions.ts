import {
  type Action,
  type ActionGroups,
  actionGroups,
  type Board,
  countVotes,
  ownerOf,
  secondLook,
  unansweredFactors,
} from '@second-story/board'
import { answersOf, ownerOfAction } from './answers.ts'
import { type Block, heading, list, paragraph } from './outline.ts'
import type { ZoneClock } from './time.ts'

/** The groups as chapters, in this order. */
const GROUPS: readonly (readonly [keyof ActionGroups, string])[] = [
  ['soon', 'Within thirty days'],
  ['later', 'Longer'],
  ['soaking', 'Soaking'],
  ['planning', 'Handed to planning'],
  ['done', 'Done'],
  ['dropped', 'Left, and why'],
  ['parked', 'Parked ideas that nobody took up'],
]

/** What was decided to do, when and by whom, what it answers; what was left and why; what no action answers. */
export const actionBlocks = (board: Board, clock: ZoneClock): Block[] => {
  const groups = actionGroups(board.actions, {
    removed: board.removed,
    meetingAt: board.agenda.meetingStartedAt,
    dots: countVotes(board.votes, board.actions),
  })
  const chapters = GROUPS.flatMap(([group, title]) => {
    const actions = groups[group].flatMap((key) =>
      ownerOf(key) === null ? (board.actions.get(key) ?? []) : [],
    )
    if (actions.length === 0) return []
    return [heading(3, title), list(actions.map((action) => actionBlock(board, clock, action)))]
  })
  const closed = board.agenda.state === 'closed'
  const none = [...groups.soon, ...groups.later, ...groups.done, ...groups.soaking, ...groups.planning].every(
    (key) => ownerOf(key) !== null,
  )
  return [
    ...(closed && none ? [paragraph('None. Ending with none is a fine review.')] : []),
    ...chapters,
    ...unanswered(board),
    ...(none || board.agenda.meetingStartedAt === null ? [] : [look(board.agenda.meetingStartedAt, clock)]),
  ]
}

const look = (meetingAt: number, clock: ZoneClock): Block =>
  paragraph(
    `A second look on ${clock.date(`${secondLook(meetingAt)}T12:00:00Z`)}: do the changes hold, did the story move on?`,
  )

const actionBlock = (board: Board, clock: ZoneClock, action: Action): Block[] => {
  const more: Block[] = [
    ...answersOf(board, clock, action).map((words) => paragraph({ text: 'Answers: ', italic: true }, words)),
    ...(action.reason && action.status === 'dropped'
      ? [paragraph({ text: 'Left because: ', italic: true }, action.reason)]
      : []),
    ...(action.risk ? [paragraph({ text: 'Could cause: ', italic: true }, action.risk)] : []),
    ...(action.ticket ? [paragraph({ text: 'Ticket: ', italic: true }, action.ticket)] : []),
  ]
  return [
    paragraph({ text: action.title ?? '', bold: true }, end(board, action)),
    ...(more.length > 0 ? [list(more.map((one) => [one]))] : []),
  ]
}

const end = (board: Board, action: Action): string => {
  const { status = 'open', due } = action
  const name = ownerOfAction(board, action)
  const parts =
    status === 'dropped' || status === 'parked' || status === 'planning'
      ? [name]
      : [
          name ?? 'no owner yet',
          due ? `by ${due}` : 'no date yet',
          status === 'soaking' ? soaks(action) : null,
        ]
  const said = parts.filter((part) => part !== null)
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

const soaks = ({ soakUntil, soakers = [] }: Action): string =>
  `soaking${soakUntil ? ` until ${soakUntil.slice(0, 10)}` : ''}${
    soakers.length > 0 ? `, then decided by ${soakers.join(', ')}` : ''
  }`

const unanswered = (board: Board): Block[] => {
  const open = unansweredFactors(board.factors, board.actions, board.removed)
  if (open.length === 0) return []
  return [heading(3, 'Factors that no action answers'), list(open.map(({ text }) => [paragraph(text ?? '')]))]
}
