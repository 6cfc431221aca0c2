/** The four timeboxes in their order. */
export const BOXES = ['intro', 'timeline', 'discussion', 'remediation'] as const
export type BoxId = (typeof BOXES)[number]

/** What the boxes are called. */
export const BOX_WORDS: Readonly<Record<BoxId, string>> = {
  intro: 'Welcome',
  timeline: 'Timeline',
  discussion: 'Discussion',
  remediation: 'Remediation',
}

export interface Box {
  id: BoxId
  /** What was planned for it. */
  minutes: number
  /** What it took so far, in ms, without the stretch that runs now. */
  spentMs: number
}

/** Minutes of each box by the length of the meeting in minutes (model.md "Numbers"). */
export const BOX_PRESETS: Readonly<Record<number, readonly [number, number, number, number]>> = {
  30: [3, 18, 6, 3],
  60: [5, 38, 10, 7],
  90: [8, 57, 15, 10],
  120: [10, 76, 20, 14],
}

/** The boxes of a meeting of 30, 60, 90 or 120 minutes; an hour for any other length. */
export const boxesFor = (length: number): Box[] => {
  const minutes = BOX_PRESETS[length] ?? BOX_PRESETS[60]!
  return BOXES.map((id, index) => ({ id, minutes: minutes[index]!, spentMs: 0 }))
}

/** Discussion gives time to an overrun down to this many minutes, and no further. */
export const DISCUSSION_FLOOR_MINUTES = 5
/** What one press of "2 minutes more" adds. */
export const EXTEND_MINUTES = 2
/** "One moment for the notes" lasts so many seconds at most. */
export const HOLD_SECONDS = 20
