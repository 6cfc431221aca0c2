import type { Locator } from 'playwright-core'

/** Where something stands in the window, px. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** Where something stands once it has not moved for so many frames: what is measured on its way says nothing. */
export const restingPlace = (locator: Locator): Promise<Place> =>
  locator.evaluate(async (element) => {
    const look = (): Place => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }
    let place = look()
    for (let still = 0; still < 5; still++) {
      await new Promise(requestAnimationFrame)
      const now = look()
      if (JSON.stringify(now) !== JSON.stringify(place)) still = 0
      place = now
    }
    return place
  })
