import { type EntryPatch, LINE_CHARS } from '@second-story/board'
import { type EntryDraft, entryKeys } from '@second-story/importers'
import { hashedId } from '../hashed-id.ts'

/** Formats whose entries are what people said to each other. */
const CHATS = new Set(['irc', 'slack', 'discord', 'mattermost', 'pasted', 'transcript'])

/** Progress is told after so many. */
const PACE = 5_000

/** Ids of all entries of a log, from what they say and when: the same line is the same entry, whenever it comes. */
export const entryIds = (
  entries: readonly EntryDraft[],
  onProgress: (done: number) => void = () => undefined,
): string[] =>
  entryKeys(entries).map((key, n) => {
    if (n % PACE === 0) onProgress(n)
    return hashedId(key)
  })

/** An entry for the board under the id that its words give it. */
export interface NewEntry {
  id: string
  fields: EntryPatch
}

/** Where an imported entry comes from. */
export interface Origin {
  format: string
  sourceId: string
  /** personId of who imports. */
  by: string
  /** Id of the entry before it; where nothing tells the time it follows that one. */
  after: string | null
}

/** A line of a log as an entry of the timeline. */
export const entryOf = (draft: EntryDraft, { format, sourceId, by, after }: Origin): EntryPatch => {
  const { text, detail } = titleAndRest(draft.text)
  return {
    at: draft.at,
    until: draft.until,
    precision: draft.precision,
    text,
    detail,
    actor: draft.author === '' ? undefined : draft.author.slice(0, LINE_CHARS),
    kind: CHATS.has(format) ? 'message' : 'other',
    sourceId,
    lines: [draft.line, draft.line],
    importedBy: by,
    ...(draft.at === null ? { after } : {}),
  }
}

/** The first line as a title, cut where a title ends; what is left runs on in the detail. */
export const titleAndRest = (words: string): { text: string; detail: string | undefined } => {
  const [firstLine = ''] = words.split('\n', 1)
  const text = firstLine.length <= LINE_CHARS ? firstLine : cut(firstLine)
  const rest = words.slice(text.length).trim()
  return { text: text.trim(), detail: rest === '' ? undefined : rest }
}

// Between two words where there are any, and never inside a character of two units.
const cut = (line: string): string => {
  const space = line.lastIndexOf(' ', LINE_CHARS)
  if (space > LINE_CHARS / 2) return line.slice(0, space)
  const half = line.charCodeAt(LINE_CHARS - 1)
  return line.slice(0, half >= 0xd800 && half <= 0xdbff ? LINE_CHARS - 1 : LINE_CHARS)
}
