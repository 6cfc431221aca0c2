import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the module runs in plain Node, without a build', () => {
  const door = new URL('../src/index.ts', import.meta.url).href
  const program = `
    import { findHints } from ${JSON.stringify(door)}
    console.log(JSON.stringify(findHints('We should have asked.').map((hint) => [hint.start, hint.end, hint.kind])))
  `
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  })
  expect(JSON.parse(out)).toEqual([[3, 20, 'counterfactual']])
})
