const NAME = 'data-filter-words'

/** Marks the field that the filter's key goes to. */
export const filterMark = { [NAME]: true } as const

/** Gives the caret to the filter's field, as soon as it stands there. */
export const focusFilter = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`[${NAME}]`)?.focus())
}
