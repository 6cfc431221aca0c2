/** Line numbers, from 1, of offsets in a text that are asked in rising order. */
export class LineOf {
  readonly #text: string
  #line = 1
  #next: number

  constructor(text: string) {
    this.#text = text
    this.#next = text.indexOf('\n')
  }

  of(offset: number): number {
    while (this.#next >= 0 && this.#next < offset) {
      this.#line++
      this.#next = this.#text.indexOf('\n', this.#next + 1)
    }
    return this.#line
  }
}
