import type { RawEntry } from '../../format.ts'
import type { StampedLine } from '../plain.ts'
import { flowed, plainText } from './inline.ts'

/** An entry that still takes in what stands below it. */
export class OpenEntry {
  readonly entry: RawEntry
  /** Level of its heading, 0 for entries of lists and paragraphs. */
  readonly level: number
  readonly indent: number
  readonly list: number | null
  readonly #references: ReadonlySet<string>
  readonly #parts: string[] = []
  readonly #pending: string[] = []
  readonly #note: string

  constructor(
    found: StampedLine | null,
    place: { line: number; level: number; indent: number; list: number | null },
    references: ReadonlySet<string>,
  ) {
    this.entry = {
      kind: 'entry',
      when: found?.stamp.when ?? { kind: 'untold' },
      author: '',
      text: '',
      line: place.line,
      zoneName: found?.stamp.zoneName ?? '',
    }
    this.level = place.level
    this.indent = place.indent
    this.list = place.list
    this.#references = references
    this.#note = found?.stamp.note ?? ''
    if (found) this.add(plainText(found.rest, references))
  }

  add(text: string): void {
    if (text !== '') this.#parts.push(text)
  }

  addLines(lines: readonly string[], before = ''): void {
    const text = plainText(flowed(lines), this.#references)
    if (text !== '') this.#parts.push(before + text)
  }

  /** Keeps what stands apart until it is known whether the list goes on below it. */
  hold(text: string): void {
    if (text !== '') this.#pending.push(text)
  }

  /** The list goes on: what stood between its items belongs to the upper one. */
  takePending(): void {
    this.#parts.push(...this.#pending.splice(0))
  }

  close(): void {
    if (this.#note !== '') this.#parts.push(`(${this.#note})`)
    this.entry.text = this.#parts.join('\n')
  }
}
