import { expect, it } from 'vitest'
import { caretColor } from './person-color.ts'

it('gives everybody a caret in a colour that others get to see, of one strength for all', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `person${index}`)
  for (const color of ids.map(caretColor)) {
    expect(color).toMatch(/^#[0-9a-f]{6}$/)
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    const strength = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    expect(strength).toBeGreaterThan(110)
    expect(strength).toBeLessThan(160)
  }
  expect(new Set(ids.map(caretColor)).size).toBeGreaterThan(12)
})
