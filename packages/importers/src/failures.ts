export type UnreadableCode =
  | 'not-text'
  | 'too-large'
  | 'too-many-lines'
  | 'bad-zip'
  | 'zip-encrypted'
  | 'zip-bomb'
  | 'zip-path'
  | 'zip-method'
  | 'too-many-files'

/** The input cannot be read at all; nothing of it was taken. `detail` says why and how to mend it. */
export class UnreadableInput extends Error {
  readonly code: UnreadableCode
  readonly detail: string

  constructor(code: UnreadableCode, detail: string) {
    super(detail)
    this.name = 'UnreadableInput'
    this.code = code
    this.detail = detail
  }
}

/** An option has a value that means nothing. `option` names it, `detail` says what would be right. */
export class InvalidOption extends RangeError {
  readonly option: 'timeZone' | 'date' | 'columns'
  readonly detail: string

  constructor(option: 'timeZone' | 'date' | 'columns', detail: string) {
    super(detail)
    this.name = 'InvalidOption'
    this.option = option
    this.detail = detail
  }
}
