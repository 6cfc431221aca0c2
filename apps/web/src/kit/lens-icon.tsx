import type { Lens } from '@second-story/board'
import classes from './lens-icon.module.css'

/** The word of each lens as a heading says it, and as a button does. */
export const LENS_WORDS: Readonly<Record<Lens, { readonly heading: string; readonly button: string }>> = {
  knew: { heading: 'Knew', button: 'I knew' },
  assumed: { heading: 'Assumed', button: 'I assumed' },
  saw: { heading: 'Saw', button: 'I saw' },
}

/** Open book, dashed ring, eye: each lens has a shape and a colour. Put its word beside it. */
export const LensIcon = ({ lens, size = 16 }: { lens: Lens; size?: number }) => (
  <svg className={classes.icon} data-lens={lens} width={size} height={size} viewBox="0 0 16 16" aria-hidden>
    {SHAPES[lens]}
  </svg>
)

const SHAPES = {
  knew: (
    <path d="M8 5.1C8 4.2 7.2 3.5 6.2 3.5H3v8.1h3.4c.9 0 1.6.6 1.6 1.4 0-.8.7-1.4 1.6-1.4H13V3.5H9.8C8.8 3.5 8 4.2 8 5.1V13" />
  ),
  assumed: (
    <>
      <circle cx="8" cy="8" r="5.4" strokeDasharray="3.3 2.355" />
      <path d="M8 8h.01" />
    </>
  ),
  saw: (
    <>
      <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
} as const
