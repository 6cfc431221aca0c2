interface KeyGroup {
  readonly name: string
  readonly who: 'everyone' | 'facilitators'
  /** What it does, then the keys. */
  readonly keys: readonly (readonly [what: string, ...keys: string[]])[]
}

/** The map of keys as people read it. A line here is a promise: the key is handled somewhere. */
export const KEYS: readonly KeyGroup[] = [
  {
    name: 'The hour',
    who: 'facilitators',
    keys: [
      ['Go, to what stands by', 'Space'],
      ['Pause or resume', '.'],
      ['Two minutes more', '+'],
      ['To a phase', 'G', '1–4'],
      ['Keep, take or hand back the room', 'Shift', 'G'],
    ],
  },
  {
    name: 'The timeline',
    who: 'everyone',
    keys: [
      ['Next, previous entry', 'J', 'K'],
      ['Open, or discuss this one now', 'Enter'],
      ['Edit', 'E'],
      ['New entry', 'C'],
    ],
  },
  {
    name: 'Everywhere',
    who: 'everyone',
    keys: [
      ['Raise or lower your hand', 'R'],
      ['Move between panes', 'F6'],
      ['This map', '?'],
      ['Out one level', 'Esc'],
    ],
  },
]
