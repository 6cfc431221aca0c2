import { idFrom } from '@second-story/board'
import { randomBytes } from 'node:crypto'

const LENGTH = 20
/** Bytes for that many letters: 4 of 256 values are skipped, so twice as many never run short. */
const BYTES = 2 * LENGTH

/** A fresh random id of a-z0-9. */
export const newId = (): string => idFrom(randomBytes(BYTES), LENGTH)
