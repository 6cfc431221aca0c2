import { type Lane, type LaneMark, nearestIn } from './lane-model.ts'

/** Where the keys are: the number of a lane and of a mark in it. */
export interface LanePlace {
  readonly lane: number
  readonly mark: number
}

/** Along a lane, and across to what is nearest in time in the next one; the ends of a lane and of all lanes. */
export const laneSteps: Readonly<
  Record<string, (lanes: readonly Lane[], at: LanePlace) => LaneMark | undefined>
> = {
  ArrowRight: (lanes, { lane, mark }) => lanes[lane]?.marks[mark + 1],
  ArrowLeft: (lanes, { lane, mark }) => lanes[lane]?.marks[mark - 1],
  ArrowDown: (lanes, at) => across(lanes, at, 1),
  ArrowUp: (lanes, at) => across(lanes, at, -1),
  Home: (lanes, { lane }) => lanes[lane]?.marks[0],
  End: (lanes, { lane }) => lanes[lane]?.marks.at(-1),
  PageDown: (lanes, at) => across(lanes, at, Math.min(8, lanes.length - 1 - at.lane)),
  PageUp: (lanes, at) => across(lanes, at, -Math.min(8, at.lane)),
}

const across = (lanes: readonly Lane[], { lane, mark }: LanePlace, by: number): LaneMark | undefined => {
  const [here, there] = [lanes[lane]?.marks[mark], lanes[lane + by]]
  return here && there && by !== 0 ? nearestIn(there, here.ms) : undefined
}
