import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSqliteStore } from '../src/index.ts'
import type { Store } from '../src/index.ts'

/** A store that a contract suite may close and open again; it is gone when the test is over. */
export interface Opened {
  store: Store
  /** Closes the store and opens it anew on the same data. */
  reopen: () => Promise<Store>
}

export type OpenStore = (options: { clock: () => number }) => Promise<Opened>

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const openTemporarySqlite: OpenStore = async ({ clock }) => {
  const dataDir = temporaryFolder()
  const opened: Opened = {
    store: await openSqliteStore({ dataDir, clock }),
    reopen: async () => {
      await opened.store.close()
      opened.store = await openSqliteStore({ dataDir, clock })
      return opened.store
    },
  }
  onTestFinished(() => opened.store.close())
  return opened
}
