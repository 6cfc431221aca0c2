import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
/** Peers, results and the servers' data; ignored by git. */
export const CACHE = join(ROOT, '.cache', 'bench')
export const PEERS = join(CACHE, 'peers')
export const RESULTS = join(CACHE, 'results')

/** The folder, made where it is missing. */
export const made = (folder: string): string => {
  mkdirSync(folder, { recursive: true })
  return folder
}
