import { expect, it } from 'vitest'
import { NOTHING_TOLD } from './log.ts'
import { packFolder } from './pack-folder.ts'
import { readLog } from './read-log.ts'

const read = (bytes: Uint8Array, name: string) =>
  readLog(bytes, name, NOTHING_TOLD, { start: null, timeZone: 'UTC' }, () => undefined)
const words = '14:05 das Café antwortet nicht\n14:06 der Speicher läuft über\n'

it('shows a text as it came in whatever letters it is written', () => {
  const latin = Uint8Array.from(words, (letter) => letter.charCodeAt(0))
  const wide = new Uint8Array(Uint16Array.from(`\uFEFF${words}`, (letter) => letter.charCodeAt(0)).buffer)
  for (const bytes of [new TextEncoder().encode(words), latin, wide]) {
    expect(read(bytes, 'cafe.txt').raw.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 14:05 das Café antwortet nicht',
      '2 14:06 der Speicher läuft über',
    ])
  }
})

it('shows no bytes of a folder that came as a zip', async () => {
  const zip = await packFolder(
    [{ path: 'logs/cafe.txt', file: new File([words], 'cafe.txt') }],
    () => undefined,
  )
  const log = read(new Uint8Array(await zip.arrayBuffer()), 'logs.zip')
  expect(log.lines).toHaveLength(2)
  expect(log.raw).toEqual([])
})
