/**
 * Fetches the record of a review and hands it to the browser to save: a plain link could not carry the session.
 * @returns what went wrong as a sentence, or null
 */
export const saveExport = async (
  reviewId: string,
  session: string,
  ending: 'json' | 'md' | 'html',
): Promise<string | null> => {
  try {
    const response = await fetch(`/api/reviews/${encodeURIComponent(reviewId)}/export.${ending}`, {
      headers: { authorization: `Bearer ${session}` },
    })
    if (!response.ok) return `The server answered ${response.status}. Try again in a moment.`
    const url = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = `second-story-${reviewId}.${ending}`
    link.click()
    URL.revokeObjectURL(url)
    return null
  } catch {
    return 'The server cannot be reached just now.'
  }
}
