import { ORIGIN } from '@second-story/board'
import type { Directory } from '@second-story/store'
import type { Rooms } from '@second-story/sync/room'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../ids.ts'
import { fillDemo } from './demo-review.ts'

/** Keeps the id of the sample review, so that a second start shows the same one. Its links are derived as all are. */
const FILE = 'demo-review'

export interface DemoParts {
  directory: Directory
  rooms: Rooms
  dataDir: string
  /** Server time, ms since 1970. */
  now: () => number
}

/** The id of the sample review of this data folder; made where there is none. */
export const demoReview = async ({ directory, rooms, dataDir, now }: DemoParts): Promise<string> => {
  const file = join(dataDir, FILE)
  const known = await readIfThere(file)
  if (known !== null && (await directory.review(known))) return known
  const { id } = await directory.createReview()
  await rooms.use(id, (room) => room.write(ORIGIN.server, (doc) => fillDemo(doc, newId, now())))
  await writeFile(file, `${id}\n`, { mode: 0o600 })
  return id
}

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
