import { type Asking, fetchFile } from './file-calls.ts'
import { saveBlob } from './save-blob.ts'

/** How a file of a type ends, so that the right program opens it, whatever its name says. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}

/**
 * Hands a file to the browser to be saved; it is never opened in a page of ours.
 * @returns what went wrong as a sentence, or null
 */
export const saveFile = async (asking: Asking, fileId: string, name: string): Promise<string | null> => {
  const blob = await fetchFile(asking, fileId, 'whole')
  const ending = blob && ENDINGS[blob.type]
  if (!blob || ending === undefined) return 'The file cannot be fetched just now.'
  saveBlob(blob, `${name}.${ending}`)
  return null
}
