import { useEffectEvent, useLayoutEffect } from 'react'
import { useSingleKeys } from './single-keys.ts'
import { KeyMap, type Keys } from './key-map.ts'
import { isApple } from './key-words.ts'

const map = new KeyMap(isApple())

/** Whether a key or pair of that name does something on this page now. */
export const handlesKey = (name: string): boolean => map.handles(name)

/** Does what a key does: for those who picked it from a list, or have single keys switched off. */
export const performKey = (name: string): boolean => map.perform(name)

const handleKeyDown = (event: KeyboardEvent): void => {
  if (!event.defaultPrevented && map.press(event, useSingleKeys.getState().on)) event.preventDefault()
}

/**
 * Handles keys while the component is there. Single keys work only when nobody is writing in a field and no dialog
 * is open; Space and Enter never when a button, link or box has the focus. Handlers may change with every render,
 * the set of keys may not.
 * @param when false switches them off
 */
export const useKeys = (keys: Keys, { when = true }: { when?: boolean } = {}): void => {
  const handle = useEffectEvent((key: string, event: KeyboardEvent) => keys[key]?.(event) ?? true)
  const names = Object.keys(keys).join('\n')
  // With the frame that shows what they are for: whoever sees it may press at once.
  useLayoutEffect(() => {
    if (!when || names === '') return
    document.addEventListener('keydown', handleKeyDown)
    return map.add(
      Object.fromEntries(names.split('\n').map((key) => [key, (event: KeyboardEvent) => handle(key, event)])),
    )
  }, [names, when])
}
