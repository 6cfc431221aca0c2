const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** Whether somebody writes in it. */
export const isField = (element: Element): boolean => element.closest(FIELDS) !== null

/**
 * Whether the caret stands in a field of this pane. A caret elsewhere, in the notes or the cockpit, is not moved when
 * the timeline goes on beside it.
 */
export const isWritingIn = (pane: Element | null | undefined): boolean => {
  const focus = document.activeElement
  return focus !== null && pane?.contains(focus) === true && isField(focus)
}
