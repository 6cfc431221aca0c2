import { useCallback, useState } from 'react'
import { useRoom } from './room-context.tsx'

/**
 * A text that is being written and survives a reload on this device. Send it to the board when the person commits
 * (Enter, blur), then set it to ''.
 * @param key what the text is for, for instance `annotation:<entryId>:<lens>`
 */
export const useDraft = (key: string): readonly [text: string, setText: (text: string) => void] => {
  const { drafts } = useRoom()
  const [held, setHeld] = useState({ key, text: drafts.read(key) })
  // Another key is another draft; what the last one held is stored already.
  const text = held.key === key ? held.text : drafts.read(key)
  if (held.key !== key) setHeld({ key, text })
  const setText = useCallback(
    (next: string) => {
      drafts.write(key, next)
      setHeld({ key, text: next })
    },
    [drafts, key],
  )
  return [text, setText]
}
