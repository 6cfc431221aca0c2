import { type EntryDraft, entryKeys } from '@second-story/importers'
import { hashedId } from '../room/hashed-id.ts'

/** The ids of all lines of a log. @param onDone is told how many are done, now and then */
export const lineIds = (entries: readonly EntryDraft[], onDone: (done: number) => void): string[] =>
  entryKeys(entries).map((key, index) => {
    if (index % 5_000 === 0) onDone(index)
    return hashedId(key)
  })
