import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreInUse } from '../errors.ts'

/**
 * Makes this the only store on a folder until the answered function is called. The lock is the operating system's, held through a
 * small SQLite file: it is gone with the process however that dies, so there is no stale lock and no pid to
 * guess about. `lock.pid` beside it only tells people who it is.
 */
export function lockFolder(dataDir: string): () => void {
  const pidFile = join(dataDir, 'lock.pid')
  const db = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
  try {
    db.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    db.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) {
      throw new StoreInUse(dataDir, readPid(pidFile))
    }
    throw error
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => {
    rmSync(pidFile, { force: true })
    db.close()
  }
}

function readPid(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    return null
  }
}
