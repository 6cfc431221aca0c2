/** Where a sticky pattern ends that matches at exactly this place, else the place itself. */
export function eat(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
