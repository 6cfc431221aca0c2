import { BACKSTAGE, MINE_ROOT, ROOTS } from '@second-story/board'
import { DEFAULT_GATE_LIMITS, type RoomRules } from '@second-story/sync/room'
import type { Limits } from '../limits.ts'
import { backstageJudge } from './backstage-judge.ts'
import { boardJudge } from './board-judge.ts'
import { mineJudge } from './mine-judge.ts'
import { addressOf, type RoomKind } from './names.ts'

const maps = (names: readonly string[]): RoomRules['roots'] =>
  Object.fromEntries(names.map((name) => [name, 'map']))

/** What the documents of each kind of room are made of and judged by. */
export const roomRules = (limits: Limits): ((room: string) => RoomRules) => {
  // An update is never larger than the frame it comes in.
  const gateLimits = { ...DEFAULT_GATE_LIMITS, bytes: limits.frameBytes || Infinity }
  const board: RoomRules['roots'] = { ...maps(Object.keys(ROOTS)), notes: 'xml-fragment' }
  const rules: Record<RoomKind, RoomRules> = {
    board: { roots: board, judge: boardJudge(limits), gateLimits },
    backstage: { roots: maps(Object.keys(BACKSTAGE)), judge: backstageJudge, gateLimits },
    mine: { roots: maps([MINE_ROOT]), judge: mineJudge, gateLimits },
  }
  return (room) => rules[addressOf(room).kind]
}
