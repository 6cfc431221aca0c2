import { useEffect, useState } from 'react'
import { fetchFile } from './file-calls.ts'
import { isMoving } from './moving-picture.ts'
import { useRoom } from './room-context.tsx'
import { stillPicture } from './small-picture.ts'
import { useConnection } from './use-connection.ts'

/** Where the bytes of a file are for this page. */
export interface FileHere {
  /** Address inside this page; null until they are here. */
  readonly url: string | null
  /** The same of a picture that stands for one that moves by itself; null where it does not. */
  readonly still: string | null
  /** True where they could not be fetched: not there, or out of reach just now. */
  readonly missing: boolean
}

const COMING: FileHere = { url: null, still: null, missing: false }
const MISSING: FileHere = { url: null, still: null, missing: true }

/**
 * Fetches a file with this person's session and gives it an address that only this page can open: nobody gets at it by
 * a link, and no session stands in an address. Tried anew when the line is back.
 * @param fileId null fetches nothing
 */
export const useFile = (fileId: string | null, size: 'small' | 'whole'): FileHere => {
  const { reviewId, session } = useRoom()
  const online = useConnection(({ state }) => state === 'connected')
  const [here, setHere] = useState<FileHere>(COMING)
  const had = here.url !== null
  useEffect(() => {
    if (fileId === null || had) return
    let wanted = true
    const fetched = async (): Promise<void> => {
      const blob = await fetchFile({ reviewId, session }, fileId, size)
      // Only pictures become something that a page shows, whatever an answer says it is.
      const shown = blob?.type.startsWith('image/') ? blob : null
      const still = shown && (await isMoving(shown)) ? await stillPicture(shown, Infinity) : null
      if (!wanted) return
      const address = (part: Blob | null) => part && URL.createObjectURL(part)
      setHere(shown ? { url: address(shown), still: address(still), missing: false } : MISSING)
    }
    void fetched()
    return () => {
      wanted = false
    }
  }, [reviewId, session, fileId, size, online, had])
  useEffect(() => {
    const { url, still } = here
    return () => {
      for (const address of [url, still]) if (address !== null) URL.revokeObjectURL(address)
    }
  }, [here])
  return here
}
