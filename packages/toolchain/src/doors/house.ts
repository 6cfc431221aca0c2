// The rooms of the house and their doors: who may import what. One table; `doors.test.ts` holds the code to it.

/** A room: a folder and the packages of the house whose doors it may use. */
export interface Room {
  readonly folder: string
  readonly opens: readonly string[]
}

const LEVEL_0 = ['board', 'language', 'sync']
const LEVEL_1 = ['policy', 'importers', 'report', 'api', 'store']

/** Arrows point down; nothing sideways on a level, nothing into an app. */
export const ROOMS: readonly Room[] = [
  { folder: 'packages/board', opens: [] },
  { folder: 'packages/language', opens: [] },
  { folder: 'packages/sync', opens: [] },

  { folder: 'packages/policy', opens: ['board'] },
  { folder: 'packages/importers', opens: ['board'] },
  { folder: 'packages/report', opens: ['board'] },
  { folder: 'packages/api', opens: ['board'] },
  { folder: 'packages/store', opens: ['sync'] },

  { folder: 'apps/server', opens: [...LEVEL_0, ...LEVEL_1] },
  { folder: 'apps/web', opens: [...LEVEL_0, ...LEVEL_1].filter((name) => name !== 'store') },

  // Beside the levels: they look at the others, nobody imports them, but for the browser the scenarios start.
  { folder: 'packages/bench', opens: [...LEVEL_0, ...LEVEL_1, 'toolchain'] },
  { folder: 'packages/toolchain', opens: [] },
  { folder: 'e2e', opens: ['toolchain'] },
]

/** A library, or a family of them, and the only folders that may import it; with `inTests` all test files may, too. */
export interface Library {
  readonly names: RegExp
  readonly folders: readonly string[]
  readonly inTests?: true
}

/** Libraries that are kept to some rooms, so that they can be changed there and tested there. */
export const LIBRARIES: readonly Library[] = [
  {
    // apps/server holds the open documents of its rooms; in the web app the room makes the document and notes bind it.
    // Tests everywhere make documents to look at.
    names: /^(yjs|y-protocols|lib0)$/,
    folders: [
      'packages/board',
      'packages/sync',
      'packages/bench',
      'apps/server',
      'apps/web/src/room',
      'apps/web/src/notes',
    ],
    inTests: true,
  },
  { names: /^y-websocket$/, folders: ['packages/sync', 'apps/web/src/room'], inTests: true },
  { names: /^y-indexeddb$/, folders: ['apps/web/src/room'] },
  { names: /^(@tiptap\/.+|prosemirror-.+)$/, folders: ['apps/web'] },
  { names: /^(react|react-dom|@mantine\/.+|zustand|wouter)$/, folders: ['apps/web'] },
  { names: /^(fastify|@fastify\/.+|ws)$/, folders: ['apps/server', 'packages/bench'], inTests: true },
  { names: /^node:sqlite$/, folders: ['packages/store', 'packages/bench'] },
  { names: /^(kysely|pg)$/, folders: ['packages/store'] },
  { names: /^playwright-core$/, folders: ['packages/toolchain', 'packages/bench', 'e2e'] },
]

/** Folders whose code is given time, chance and environment and never looks for them. */
export const PURE = [
  'packages/board',
  'packages/policy',
  'packages/language',
  'packages/importers',
  'packages/report',
]

/** What reading them looks like. */
export const IMPURE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(|\bprocess\.env\b/

/** Folders of apps/web/src that put features together or serve them all; every other folder there is a feature. */
export const WEB_COMPOSERS = ['app', 'room']
export const WEB_KIT = 'kit'

/** Names that say nothing about what lies inside. */
export const EMPTY_NAMES = /^(utils?|shared|common|types|helpers|misc)$/
