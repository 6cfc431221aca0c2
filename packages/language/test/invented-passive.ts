/** Who was there is hidden, or is not. */
export const HIDDEN: readonly (readonly [string, boolean])[] = [
  ['A script was run on the second node.', true],
  ['At 14:05 the deploy was rolled back.', true],
  ['It was decided to wait.', true],
  ['The alert was silenced at noon.', true],
  ['The script was run by Ravi.', false],
  ['The node was restarted automatically.', false],
  ['The page was slow.', false],
  ['The errors were caused by a full disk.', false],
  ['The node will be restarted tonight.', false],
  ['Was the script run?', false],
]
