import { describe, expect, it } from 'vitest'
import { importsOf } from './imports.ts'
import { judgeImport } from './judge.ts'

const doors = new Set([
  '@second-story/board',
  '@second-story/store',
  '@second-story/sync/room',
  '@second-story/policy',
])

describe('judgeImport', () => {
  it.each([
    ['packages/policy/src/index.ts', '@second-story/board'],
    ['packages/store/src/log.ts', '@second-story/sync/room'],
    ['packages/store/src/log.ts', 'node:sqlite'],
    ['packages/store/src/log.test.ts', 'yjs'],
    ['packages/sync/test/sockets.test.ts', 'ws'],
    ['apps/server/src/rooms/gate.ts', 'yjs'],
    ['apps/web/src/room/room.tsx', '../timeline/list.tsx'],
    ['apps/web/src/timeline/list.tsx', '../kit/button.tsx'],
    ['apps/web/src/timeline/list.tsx', '../room/use-board.ts'],
    ['apps/web/src/main.tsx', './app/shell.tsx'],
    ['packages/board/src/timeline/read.ts', '../schema.ts'],
    ['vitest.config.ts', 'vitest/config'],
  ])('lets %s import %s', (file, specifier) => {
    expect(judgeImport(file, specifier, doors)).toBeUndefined()
  })

  it.each([
    ['packages/board/src/view.ts', '@second-story/policy', 'packages/board may not import policy'],
    ['packages/report/src/index.ts', '@second-story/policy', 'packages/report may not import policy'],
    ['apps/web/src/app/shell.tsx', '@second-story/store', 'apps/web may not import store'],
    ['apps/server/src/app.ts', '@second-story/board/src/schema.ts', 'is no door'],
    ['apps/server/src/app.ts', '../../../packages/board/src/schema.ts', 'reaches out of apps/server'],
    ['packages/policy/src/index.ts', 'yjs', 'yjs is kept to'],
    ['packages/store/src/log.ts', 'yjs', 'yjs is kept to'],
    ['packages/sync/src/room/room.ts', 'ws', 'ws is kept to'],
    ['packages/board/src/view.ts', 'react/jsx-runtime', 'react is kept to'],
    ['apps/server/src/reviews/list.ts', 'node:sqlite', 'node:sqlite is kept to'],
    ['apps/web/src/timeline/list.tsx', '../notes/editor.tsx', 'feature timeline imports feature notes'],
    ['apps/web/src/kit/button.tsx', '../room/use-board.ts', 'the kit is free of the domain'],
    ['e2e/scenarios/four.test.ts', '@second-story/board', 'e2e may not import board'],
  ])('refuses %s importing %s', (file, specifier, complaint) => {
    expect(judgeImport(file, specifier, doors)).toContain(complaint)
  })
})

describe('importsOf', () => {
  it('finds static, bare, type-only, multi-line and dynamic imports and re-exports, with their lines', () => {
    const source = [
      "import { a } from 'one'",
      "import 'two'",
      'import type {',
      '  B,',
      "} from 'three'",
      "export * from 'four'",
      "const five = await import('five')",
      "const text = 'not from here'",
    ].join('\n')
    expect(importsOf(source)).toEqual([
      { specifier: 'one', line: 1 },
      { specifier: 'two', line: 2 },
      { specifier: 'three', line: 5 },
      { specifier: 'four', line: 6 },
      { specifier: 'five', line: 7 },
    ])
  })
})
