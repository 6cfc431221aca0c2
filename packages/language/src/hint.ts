/** What a wording hint is about. `hidden-actor` is the softest. */
export type HintKind = 'counterfactual' | 'blame' | 'single-cause' | 'human-error' | 'hidden-actor'

/** A place in a text where another wording would open more. */
export interface Hint {
  /** Offsets in UTF-16 units; `phrase` is the text between them. */
  readonly start: number
  readonly end: number
  readonly kind: HintKind
  readonly phrase: string
  /** Why, in a sentence, and a better question to ask. */
  readonly suggestion: string
}

/** What a rule finds: words of a sentence, first and last, and which of the kind's suggestions fits. */
export interface Find {
  readonly kind: HintKind
  readonly from: number
  readonly to: number
  readonly suggestion: string
}
