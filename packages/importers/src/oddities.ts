import type { ImportWarning } from './timeline.ts'

/** Warnings of one kind. */
export interface Oddity {
  /** What the first of them says. */
  what: string
  count: number
  /** Lines of the first ones, 0 for the input as a whole. */
  lines: number[]
}

const linesNamed = 10

/** Groups warnings that say the same of different lines; kinds in the order of their first line. */
export function oddities(warnings: readonly ImportWarning[]): Oddity[] {
  const kinds = new Map<string, Oddity>()
  for (const { line, what } of warnings) {
    const kind = what.replace(/"[^"]{0,300}"/g, '""').replace(/\d+/g, '0')
    const known = kinds.get(kind)
    if (!known) kinds.set(kind, { what, count: 1, lines: [line] })
    else {
      known.count++
      if (known.lines.length < linesNamed) known.lines.push(line)
    }
  }
  return [...kinds.values()]
}
