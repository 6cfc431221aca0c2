import { saveBlob } from './save-blob.ts'

/** Trackers that import a file of actions. */
export type Tracker = 'jira' | 'linear'

/**
 * Fetches the record of a review and hands it to the browser to save: a plain link could not carry the session.
 * @returns what went wrong as a sentence, or null
 */
export const saveExport = (
  reviewId: string,
  session: string,
  ending: 'json' | 'md' | 'html',
): Promise<string | null> => save(reviewId, session, `export.${ending}`, `second-story-${reviewId}.${ending}`)

/** The same with the actions, as a file that a tracker imports. */
export const saveActions = (reviewId: string, session: string, tracker: Tracker): Promise<string | null> =>
  save(reviewId, session, `actions.csv?for=${tracker}`, `actions-${reviewId}-${tracker}.csv`)

const save = async (
  reviewId: string,
  session: string,
  path: string,
  name: string,
): Promise<string | null> => {
  try {
    const response = await fetch(`/api/reviews/${encodeURIComponent(reviewId)}/${path}`, {
      headers: { authorization: `Bearer ${session}` },
    })
    if (!response.ok) return `The server answered ${response.status}. Try again in a moment.`
    saveBlob(await response.blob(), name)
    return null
  } catch {
    return 'The server cannot be reached just now.'
  }
}
