/** Hands bytes to the browser to be saved as a file. */
export const saveBlob = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers ask for the bytes only after this turn.
  setTimeout(() => URL.revokeObjectURL(url))
}
