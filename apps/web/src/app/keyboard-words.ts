export interface KeyGroup {
  readonly name: string
  readonly who: 'everyone' | 'facilitators'
  /** What it does, then the keys as `useKeys` names them: `Shift+g`, `g a`, `Mod+k`. */
  readonly keys: readonly (readonly [what: string, ...keys: string[]])[]
}

/** The map of keys as people read it, and their lines in Ctrl K. A line here is a promise: the key is handled. */
export const KEYS: readonly KeyGroup[] = [
  {
    name: 'The hour',
    who: 'facilitators',
    keys: [
      ['Go, to what stands by', 'Space'],
      ['Back one', 'Shift+Space'],
      ['Pause or resume', '.'],
      ['Two minutes more', '+'],
      ['Mark this entry as told', 'm'],
      ['Call on the next hand', 'h'],
      ['Tick the ground rule on screen, show the next', 'x'],
      ['To a phase', 'g 1', 'g 2', 'g 3', 'g 4'],
      ['Ask for agreement, or stop', 'g a'],
      ['One moment for the notes', 'Alt+.'],
      ['Keep, take or hand back the room', 'Shift+g'],
    ],
  },
  {
    name: 'The room',
    who: 'facilitators',
    keys: [['Open the stage window', 'w']],
  },
  {
    name: 'Private',
    who: 'facilitators',
    keys: [
      ['Hide or show the private column', 'b'],
      ['Write backstage', 't'],
      ['Show the room a line of Ask next', '1', '2', '3'],
      ['Take it off the room’s screens', '0'],
    ],
  },
  {
    name: 'The timeline',
    who: 'everyone',
    keys: [
      ['Next entry', 'j'],
      ['Previous entry', 'k'],
      ['Open, or discuss this one now', 'Enter'],
      ['Back to now', 'n'],
      ['Park an idea for later', 'p'],
      ['Propose or add an entry', 'c'],
      ['Edit, or propose a change', 'e'],
      ['Inflection point', 'i'],
      ['How deep to go', 'd'],
      ['Accept a proposal', 'y'],
      ['Add a graph or file', 'a g'],
      ['Add a link', 'a l'],
      ['Filter the entries', 'f'],
      ['Fold or open all talk', 'z'],
      ['In lanes by who acted, or as a list', 'l'],
      ['Choose an entry, to merge or hide several', 'x'],
      ['Merge the chosen entries', 'Shift+m'],
      ['Split an entry in two', 'Shift+s'],
      ['Hide an entry, or bring it back', 'Delete'],
      ['Show or leave out what is hidden', 'Shift+h'],
      ['Earlier than the entry before', 'Shift+ArrowUp'],
      ['Later than the entry after', 'Shift+ArrowDown'],
      ['Lines around it, in its source', 's'],
    ],
  },
  {
    name: 'Choosing lines of a log',
    who: 'everyone',
    keys: [
      ['Take a line or leave it', 'x'],
      ['Take from this line on', '['],
      ['Take up to this line', ']'],
      ['Add what is chosen', 'Mod+Enter'],
    ],
  },
  {
    name: 'Add what you',
    who: 'everyone',
    keys: [
      ['Knew', 'a k'],
      ['Assumed', 'a a'],
      ['Saw', 'a s'],
    ],
  },
  {
    name: 'What people said',
    who: 'everyone',
    keys: [
      ['By person or by lens', 'a p'],
      ['How your assumption turned out', 'a o'],
      ['More marks for what you are writing', 'Alt+m'],
    ],
  },
  {
    name: 'Your own lines',
    who: 'everyone',
    keys: [
      ['Write what you saw', 'o w'],
      ['Show the room those about this moment', 'o s'],
      ['Keep those about this moment', 'o k'],
    ],
  },
  {
    name: 'The notes',
    who: 'everyone',
    keys: [
      ['Mark the time, at what is discussed', 'Mod+;'],
      ['New line under what is discussed', 'Mod+Enter'],
      ['Quote who spoke last', 'Mod+Shift+.'],
      ['Turn this line into something, or go there', 'Alt+Enter'],
      ['Move this line', 'Alt+ArrowUp', 'Alt+ArrowDown'],
      ['Who wrote this', 'Alt+b'],
    ],
  },
  {
    name: 'The discussion',
    who: 'everyone',
    keys: [
      ['Next question', 'j'],
      ['Previous question', 'k'],
      ['Give or take back a dot', 'v'],
    ],
  },
  {
    name: 'Factors and learnings',
    who: 'everyone',
    keys: [
      ['To the factors and learnings', 'g f'],
      ['Next factor', 'j'],
      ['Previous factor', 'k'],
      ['Write a factor or learning down', 'c'],
      ['Say more of it: its kind, entries, who knows', 'e'],
      ['Accept a proposed factor', 'y'],
      ['Choose it, to group or merge several', 'x'],
      ['Group the chosen ones', 'u'],
      ['Merge the chosen ones', 'Shift+m'],
      ['Into the group above, or below', 'Shift+ArrowUp', 'Shift+ArrowDown'],
      ['Take it away', 'Delete'],
    ],
  },
  {
    name: 'Conducting the discussion',
    who: 'facilitators',
    keys: [
      ['Ask this question now', 'Enter'],
      ['Pass this question over', 'x'],
      ['Park this question', 'p'],
    ],
  },
  {
    name: 'The actions',
    who: 'everyone',
    keys: [
      ['Next action', 'j'],
      ['Previous action', 'k'],
      ['New action, or propose one', 'c'],
      ['Details of this action', 'Enter'],
      ['Change its words', 'e'],
      ['Link what it answers', 'Shift+a'],
      ['Done, or not yet', 'x'],
      ['Accept a proposed action', 'y'],
      ['Merge with another', 'Shift+m'],
      ['Give an action a dot, or take it back', 'v'],
      ['Hide it', 'Delete'],
    ],
  },
  {
    name: 'Everywhere',
    who: 'everyone',
    keys: [
      ['Do anything', 'Mod+k'],
      ['Find in this review', '/'],
      ['Undo your last change', 'Mod+z'],
      ['Another way to ask, for underlined words at the caret', 'Alt+w'],
      ['Raise or lower your hand', 'r'],
      ['Move between panes', 'F6'],
      ['This map', '?'],
      ['Out one level', 'Escape'],
    ],
  },
]
