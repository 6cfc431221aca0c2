import { describe, expect, it } from 'vitest'
import { isMoving } from './moving-picture.ts'

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)]
const chunk = (name: string, content: readonly number[]): number[] =>
  [[0, 0, 0, content.length], ascii(name), content, [0, 0, 0, 0]].flat()
const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
const gif = (frames: number): number[] =>
  [ascii('GIF89a'), [1, 0, 1, 0, 0, 0, 0], ...Array.from({ length: frames }, () => frame), [0x3b]].flat()
const png = (...chunks: number[][]): number[] => [0x89, ...ascii('PNG\r\n\u001a\n'), ...chunks.flat()]
const webp = (flags: number): number[] => [ascii('RIFF0000WEBPVP8X'), [10, 0, 0, 0, flags, 0, 0, 0]].flat()

describe('a picture', () => {
  it.each([
    ['a GIF of several frames', 'image/gif', gif(3), true],
    ['a GIF of one frame', 'image/gif', gif(1), false],
    ['an animated WebP', 'image/webp', webp(0x02), true],
    ['a WebP that lets light through', 'image/webp', webp(0x10), false],
    ['an animated PNG', 'image/png', png(chunk('IHDR', []), chunk('acTL', [0, 0]), chunk('IDAT', [1])), true],
    ['a PNG', 'image/png', png(chunk('IHDR', []), chunk('IDAT', ascii('acTL'))), false],
    ['a PNG that is cut off', 'image/png', png([0, 0]), false],
    ['a JPEG', 'image/jpeg', gif(3), false],
  ])('moves by itself or not: %s', async (_, type, bytes, moves) => {
    expect(await isMoving(new Blob([new Uint8Array(bytes)], { type }))).toBe(moves)
  })
})
