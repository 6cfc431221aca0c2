import type { EntryDraft } from './timeline.ts'

/**
 * For each entry a string that stays the same when the same log is read again: its time, author, text and its ordinal among
 * equal ones. Lines added above or below change no other key. Hash it for an id. Take the keys of all entries of an import,
 * before choosing some of them, since the ordinal counts over what is given.
 * @param sourceName keeps apart what two sources say alike; left out, the same line of two logs of one channel is one entry.
 */
export function entryKeys(entries: readonly EntryDraft[], sourceName = ''): string[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const base = JSON.stringify([sourceName, entry.at, entry.author, entry.text])
    const ordinal = seen.get(base) ?? 0
    seen.set(base, ordinal + 1)
    return `${base}#${ordinal}`
  })
}
