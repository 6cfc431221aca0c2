/** The id of an action's row on the page. */
export const rowId = (key: string): string => `action-${key.replace(':', '-')}`

/** Puts the focus on an action's row, and on its words where `words` says so; false where it is not on the page. */
export const focusRow = (key: string, words = false): boolean => {
  const row = document.getElementById(rowId(key))
  const target = words ? row?.querySelector('textarea') : row
  target?.focus()
  return target !== null && target !== undefined
}
