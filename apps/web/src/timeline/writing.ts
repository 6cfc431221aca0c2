const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/**
 * Whether the caret stands in a field of this pane. A caret elsewhere, in the notes or the cockpit, is not moved when
 * the timeline goes on beside it.
 */
export const isWritingIn = (pane: Element | null | undefined): boolean => {
  const field = document.activeElement
  return field !== null && pane?.contains(field) === true && field.closest(FIELDS) !== null
}
