import { announce } from '../kit/live-region.tsx'
import { lengthLabel } from './incident-time.ts'
import { type Stretch, useReading } from './reading/reading-store.ts'

/** Nothing shorter is shown larger: entries seldom know the second. */
const LEAST_MS = 2 * 60_000
/** What one step shows of the stretch before. */
const STEP = 0.5

export interface Zoom {
  /** A part of the incident is shown larger. */
  readonly on: boolean
  /** Shows a stretch larger; null: the whole again. */
  to(stretch: Stretch | null): void
  /** One step closer around a moment, ms. */
  closer(around: number): void
  wider(around: number): void
  /** Goes along where a moment is outside of what is drawn. */
  keep(ms: number): void
}

/** How large the strip and the lanes show the incident. @param whole from its first moment to its last */
export const useZoom = (whole: Stretch): Zoom => {
  const setStretch = useReading((reading) => reading.setStretch)
  const stretch = useReading((reading) => reading.stretch)
  const on = stretch !== null
  const { from, to } = stretch ?? whole
  const set = (wanted: Stretch | null): void => {
    const fits = wanted && fitted(wanted, whole)
    setStretch(fits)
    announce(fits ? `Shown larger: ${lengthLabel(fits.to - fits.from)}` : 'The whole incident')
  }
  const around = (ms: number, length: number): void => {
    // What one looks at keeps its place.
    const part = to > from ? Math.min(1, Math.max(0, (ms - from) / (to - from))) : 0.5
    set({ from: ms - part * length, to: ms + (1 - part) * length })
  }
  return {
    on,
    to: set,
    closer: (ms) => around(ms, (to - from) * STEP),
    wider: (ms) => around(ms, (to - from) / STEP),
    keep: (ms) => {
      if (!on || (ms >= from && ms <= to)) return
      const half = (to - from) / 2
      setStretch(fitted({ from: ms - half, to: ms + half }, whole))
    },
  }
}

/** A stretch inside the incident and long enough to be seen; null where it is all of it. */
const fitted = (wanted: Stretch, whole: Stretch): Stretch | null => {
  const length = Math.max(LEAST_MS, wanted.to - wanted.from)
  if (length >= whole.to - whole.from) return null
  const middle = (wanted.from + wanted.to) / 2
  const from = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length)
  return { from, to: from + length }
}
