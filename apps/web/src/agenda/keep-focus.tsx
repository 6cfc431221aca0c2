import { type ReactNode, useEffect, useRef } from 'react'

/**
 * One card gives way to another: whoever had the focus in the first has it on the button of the next that says
 * `data-takes-focus`. A card without one leaves it: Space must not take a room back that was just handed over.
 */
export const KeepFocus = ({ which, children }: { which: string; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  const within = useRef(false)
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>('[data-takes-focus]')?.focus({ preventScroll: true })
  }, [which])
  return (
    <div
      ref={place}
      onFocus={() => (within.current = true)}
      onBlur={({ relatedTarget }) => {
        // What is taken away has nowhere to give the focus to; a person who leaves has.
        if (relatedTarget) within.current = false
      }}
    >
      {children}
    </div>
  )
}
