import { useEffect, useState } from 'react'
import { fetchFile } from './file-calls.ts'
import { useRoom } from './room-context.tsx'
import { useConnection } from './use-connection.ts'

/** Where the bytes of a file are for this page. */
export interface FileHere {
  /** Address inside this page; null until they are here. */
  readonly url: string | null
  /** True where they could not be fetched: not there, or out of reach just now. */
  readonly missing: boolean
}

const COMING: FileHere = { url: null, missing: false }

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
    void fetchFile({ reviewId, session }, fileId, size).then((blob) => {
      if (!wanted) return
      // Only pictures become something that a page shows, whatever an answer says it is.
      const shows = blob !== null && blob.type.startsWith('image/')
      setHere(shows ? { url: URL.createObjectURL(blob), missing: false } : { url: null, missing: true })
    })
    return () => {
      wanted = false
    }
  }, [reviewId, session, fileId, size, online, had])
  useEffect(() => {
    const { url } = here
    return () => {
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [here])
  return here
}
