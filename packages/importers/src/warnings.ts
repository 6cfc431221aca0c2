import type { ImportWarning } from './timeline.ts'

const named = 500

/**
 * Collects what the reader of a preview must know. Repeated findings of one kind are named up to a bound and counted
 * beyond it, so that a hostile file cannot answer with a list longer than itself.
 */
export class Warnings {
  readonly #list: ImportWarning[] = []
  readonly #once = new Set<string>()
  #beyond = 0
  #firstBeyond = 0

  add(line: number, what: string): void {
    if (this.#list.length < named) {
      this.#list.push({ line, what })
      return
    }
    if (this.#beyond === 0) this.#firstBeyond = line
    this.#beyond++
  }

  /** Adds a finding only the first time its key is seen. */
  once(key: string, line: number, what: string): void {
    if (this.#once.has(key)) return
    this.#once.add(key)
    this.add(line, what)
  }

  list(): ImportWarning[] {
    const sorted = [...this.#list].sort((a, b) => a.line - b.line)
    if (this.#beyond > 0) {
      sorted.push({
        line: this.#firstBeyond,
        what: `and ${this.#beyond} more findings from this line on that are not listed one by one`,
      })
    }
    return sorted
  }
}
