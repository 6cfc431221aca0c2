import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the module runs in plain Node, without a build', () => {
  const door = new URL('../src/index.ts', import.meta.url).href
  const program = `
    import { importTimeline } from ${JSON.stringify(door)}
    const { format, entries, needs } = importTimeline('14:05 disk full\\n14:06 restarted', { date: '2024-05-01' })
    console.log(JSON.stringify([format, entries.map((entry) => entry.at), needs]))
  `
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  })
  expect(JSON.parse(out)).toEqual([
    'plain',
    ['2024-05-01T14:05:00.000Z', '2024-05-01T14:06:00.000Z'],
    ['timeZone'],
  ])
})
