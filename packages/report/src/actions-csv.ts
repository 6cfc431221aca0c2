import { type Action, actionGroups, type Board, countVotes, ownerOf } from '@second-story/board'
import Papa from 'papaparse'
import { answersOf, ownerOfAction } from './answers.ts'
import { zoneClock, type ZoneClock } from './time.ts'

/** Trackers whose import reads our file without a change. */
export const TRACKERS = ['jira', 'linear'] as const
export type Tracker = (typeof TRACKERS)[number]

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it (Linear takes it off again). Space
 * and the wide forms of the signs are how such cells get past simpler rules.
 */
const FORMULA = /^\s*[=+\-@\t\r\u{FF0B}\u{FF0D}\u{FF1D}\u{FF20}]/u

/**
 * The actions that were taken on, as CSV (RFC 4180, a line of names first, UTF-8) that Jira or Linear imports: what
 * is open, soaking, handed to planning or done. Left, parked and merely proposed ones are not in it.
 */
export const actionsCsv = (board: Board, tracker: Tracker): string => {
  const clock = zoneClock(board.facts.timeZone ?? 'UTC')
  const groups = actionGroups(board.actions, {
    removed: board.removed,
    meetingAt: board.agenda.meetingStartedAt,
    dots: countVotes(board.votes, board.actions),
  })
  const keys = [...groups.soon, ...groups.later, ...groups.soaking, ...groups.planning, ...groups.done]
  const rows = keys.flatMap((key) => {
    const action = board.actions.get(key)
    return action && ownerOf(key) === null ? [SHAPES[tracker].row(board, clock, action)] : []
  })
  return Papa.unparse({ fields: [...SHAPES[tracker].fields], data: rows }, { escapeFormulae: FORMULA })
}

interface Shape {
  readonly fields: readonly string[]
  row(board: Board, clock: ZoneClock, action: Action): string[]
}

const LABEL = 'incident-review'

/** Points of Linear's S, M and L. */
const SIZES = { s: '2', m: '3', l: '5' } as const

/** Column names as the importers of both know them; a day is YYYY-MM-DD in either, and Jira asks how it is written. */
const SHAPES: Readonly<Record<Tracker, Shape>> = {
  jira: {
    fields: ['Summary', 'Description', 'Issue Type', 'Status', 'Assignee', 'Due Date', 'Labels', 'Labels'],
    row: (board, clock, action) => [
      titleOf(action),
      description(board, clock, action),
      'Task',
      action.status === 'done' ? 'Done' : 'To Do',
      ownerOfAction(board, action) ?? '',
      action.due ?? '',
      LABEL,
      action.helps ?? '',
    ],
  },
  linear: {
    fields: [
      'Title',
      'Description',
      'Status',
      'Priority',
      'Assignee',
      'Due Date',
      'Labels',
      'Estimate',
      'Created',
      'Completed',
      'Archived',
    ],
    row: (board, clock, action) => [
      titleOf(action),
      description(board, clock, action),
      action.status === 'done' ? 'Done' : action.status === 'open' ? 'Todo' : 'Backlog',
      'No priority',
      ownerOfAction(board, action) ?? '',
      action.due ?? '',
      [LABEL, ...(action.helps ? [action.helps] : [])].join(', '),
      action.size === undefined ? '' : SIZES[action.size],
      '',
      '',
      '',
    ],
  },
}

const titleOf = ({ title }: Action): string => (title ?? '').replaceAll(/\s+/g, ' ').trim()

const description = (board: Board, clock: ZoneClock, action: Action): string =>
  [
    `From the review of: ${board.facts.title ?? 'an incident'}`,
    ...answersOf(board, clock, action).map((words) => `Answers: ${words}`),
    ...(action.risk ? [`Could it cause the next one? ${action.risk}`] : []),
    ...(action.soakUntil && action.status === 'soaking'
      ? [`Soaking until ${action.soakUntil.slice(0, 10)}: ${(action.soakers ?? []).join(', ')}`]
      : []),
    ...(action.ticket ? [`Ticket: ${action.ticket}`] : []),
  ].join('\n')
