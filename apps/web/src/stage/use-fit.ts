import { useEffect, useState } from 'react'

/** The window is drawn for this size and scaled as one picture to the screen it is on, px. */
const WIDTH = 1440
const HEIGHT = 860
/** Below this nothing could be read; the picture is scrolled instead. */
const LEAST = 0.5

/** How many times larger than drawn everything has to be on this screen. */
export const useFit = (): number => {
  const [fit, setFit] = useState(now)
  useEffect(() => {
    const handleResize = (): void => setFit(now())
    addEventListener('resize', handleResize)
    return () => removeEventListener('resize', handleResize)
  }, [])
  return fit
}

const now = (): number => Math.max(LEAST, Math.min(innerWidth / WIDTH, innerHeight / HEIGHT))
