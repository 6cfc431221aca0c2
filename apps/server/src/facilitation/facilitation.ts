import { ENGLISH, type Facilitation, facilitationChanges, withChanges } from '@second-story/board'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '../errors.ts'
import { parse } from '../parse.ts'

const FILE = 'facilitation.json'

/** Words that cannot be used. The message is one line that names the file and what to change. */
export class BadFacilitation extends Error {
  override name = 'BadFacilitation'
}

/**
 * What the board of this server says and asks: English, with what `facilitation.json` in the data folder replaces.
 * @throws {BadFacilitation} where the file cannot be used
 */
export const readFacilitation = async (dataDir: string): Promise<Facilitation> => {
  const text = await textIfThere(join(dataDir, FILE))
  if (text === null) return ENGLISH
  try {
    return withChanges(ENGLISH, parse(facilitationChanges, JSON.parse(text)))
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadFacilitation(`${FILE} cannot be used: it is not JSON.`)
    if (error instanceof ApiError) throw new BadFacilitation(`${FILE} cannot be used: ${error.message}`)
    throw error
  }
}

const textIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new BadFacilitation(`${FILE} cannot be read: ${code ?? 'the disk fails'}.`)
  }
}
