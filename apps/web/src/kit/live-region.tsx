import { useEffect, useRef } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { createAnnouncer, type Announcer } from './announcer.ts'

let announcer: Announcer | null = null

/** Says something to people who listen to the page: one polite queue of one for the whole app, the latest wins. */
export const announce = (text: string): void => announcer?.announce(text)

/** Says at once, over anything else: only for "your change was refused". */
export const announceRefusal = (text: string): void => announcer?.interrupt(text)

/** The page's one pair of live regions. */
export const LiveRegion = () => {
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)
  useEffect(() => {
    announcer = createAnnouncer(
      {
        polite: (text) => polite.current?.replaceChildren(text),
        assertive: (text) => assertive.current?.replaceChildren(text),
      },
      () => performance.now(),
      (callback, ms) => setTimeout(callback, ms),
    )
    return () => {
      announcer = null
    }
  }, [])
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite" ref={polite} />
      <VisuallyHidden role="alert" aria-live="assertive" ref={assertive} />
    </>
  )
}
