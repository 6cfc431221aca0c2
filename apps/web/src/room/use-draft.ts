import { useCallback, useSyncExternalStore } from 'react'
import { useRoom } from './room-context.tsx'

/**
 * A text that is being written and survives a reload on this device; the same everywhere on the page. Send it to the
 * board when the person commits (Enter, blur), then set it to ''.
 * @param key what the text is for, for instance `annotation:<entryId>:<lens>`
 */
export const useDraft = (key: string): readonly [text: string, setText: (text: string) => void] => {
  const { drafts } = useRoom()
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.read(key))
  const setText = useCallback((next: string) => drafts.write(key, next), [drafts, key])
  return [text, setText]
}

/** Whether something is written there. A letter renders nothing: only beginning and ending do. */
export const useDraftBegun = (key: string): boolean => {
  const { drafts } = useRoom()
  return useSyncExternalStore(drafts.subscribe, () => drafts.read(key) !== '')
}
