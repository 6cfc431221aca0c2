import {
  type Annotation,
  type Board,
  type Entry,
  isOnBoard,
  isStage,
  partsOf,
  readLink,
  restsOn,
  restsOnSentences,
  saysMore,
  type TimeTo,
  timesTo,
} from '@second-story/board'
import { commonToolItems, expertiseItems, factorChapters, surpriseItems } from './factors.ts'
import { actionBlocks } from './actions.ts'
import { type NameOf, notesBlocks } from './notes.ts'
import { type Block, heading, list, paragraph, type Span } from './outline.ts'
import { lasted, zoneClock, type ZoneClock } from './time.ts'
import { wordsBlocks, wordsByEntry } from './words.ts'

/**
 * A review as a document, at any minute of the meeting: what happened, how it looked from where people stood, what was
 * learned. Proposals nobody accepted, hidden entries and words taken off the board are not in it.
 */
export const reportBlocks = (board: Board): Block[] => {
  const clock = zoneClock(board.facts.timeZone ?? 'UTC')
  return [
    heading(1, board.facts.title ?? 'Untitled review'),
    ...overview(board, clock),
    ...chapter('Summary', prose(board.facts.summary)),
    ...chapter('Impact', prose(board.facts.impact)),
    ...chapter('Resolution', prose(board.facts.resolution)),
    ...chapter('What surprised us', surpriseItems(board, clock)),
    ...chapter('Timeline', [...prose(restsOnSentences(restsOn(board)).join(' ')), ...timeline(board, clock)]),
    ...factorChapters(board, clock),
    ...chapter('Tools that several of us built or missed', commonToolItems(board, clock)),
    ...chapter('Who knows this', expertiseItems(board, clock)),
    ...chapter('Notes', notesBlocks(board.notes, nameOf(board, clock))),
    ...chapter('Action items', actionBlocks(board, clock)),
    ...chapter('People', people(board)),
  ]
}

/** Ids of the files of all pictures in a review's document, in their order. */
export const picturesIn = (board: Board): readonly string[] =>
  board.files.size === 0 ? [] : [...new Set(reportBlocks(board).flatMap(filesOf))]

const filesOf = (block: Block): readonly string[] => {
  if (block.kind === 'picture') return [block.fileId]
  if (block.kind === 'list') return block.items.flat().flatMap(filesOf)
  return block.kind === 'quote' ? block.blocks.flatMap(filesOf) : []
}

/** What things are called where the notes link to them. */
const nameOf =
  (board: Board, clock: ZoneClock): NameOf =>
  ({ kind, id }) => {
    if (board.removed.has(id)) return null
    switch (kind) {
      case 'entry': {
        const entry = board.timeline.get(id)
        return entry ? `${entry.at ? `${clock.time(entry.at)} ` : ''}${entry.text ?? ''}` : null
      }
      case 'person':
        return board.people.get(id)?.name ?? null
      case 'action':
        return board.actions.get(id)?.title ?? null
      case 'question':
        return board.questions.get(id)?.text ?? null
      case 'factor':
        return board.factors.get(id)?.text ?? null
      case 'annotation':
        return null
    }
  }

const chapter = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length ? [heading(2, title), ...blocks] : []

const prose = (text: string): Block[] =>
  text.split(/\n{2,}/).flatMap((part) => (part.trim() ? [paragraph(part.trim())] : []))

const overview = ({ facts }: Board, clock: ZoneClock): Block[] => {
  const at = (iso: string): string => `${clock.date(iso)}, ${clock.time(iso)}`
  const rows: [string, string | null | undefined][] = [
    ['Severity', facts.severity],
    ['Began', facts.start && at(facts.start)],
    ['Detected', facts.detected && at(facts.detected)],
    ['Mitigated', facts.mitigated && at(facts.mitigated)],
    ['Resolved', facts.resolved && at(facts.resolved)],
    ['Status page', facts.statusPosted && at(facts.statusPosted)],
    ...timesTo(facts).map((time): [string, string | null] => [`Time to ${time.what}`, tookWords(time)]),
    ['Times in', facts.timeZone],
  ]
  const known = rows.filter((row): row is [string, string] => Boolean(row[1]))
  return [list(known.map(([name, value]) => [paragraph({ text: `${name}: `, bold: true }, value)]))]
}

const MISSING = { start: 'when it began', detected: 'when it was detected', resolved: 'when it was resolved' }

/** Nothing is guessed: where it is unknown the report says which fact is missing, if any of the times is known. */
const tookWords = ({ from, to, missing }: TimeTo): string | null => {
  if (missing.length > 1) return null
  const [fact] = missing
  return fact ? `unknown: nobody wrote down ${MISSING[fact]}` : lasted(from, to)
}

const timeline = (board: Board, clock: ZoneClock): Block[] => {
  const entries = board.order.flatMap((id) => board.timeline.get(id) ?? []).filter(isOnBoard)
  const words = wordsByEntry(board)
  const parts = partsOf(board.timeline)
  const blocks: Block[] = []
  let items: Block[][] = []
  let day = ''
  const flush = (): void => {
    if (items.length) blocks.push(list(items))
    items = []
  }
  for (const entry of entries) {
    const date = entry.at ? clock.date(entry.at) : day
    if (date !== day) {
      flush()
      blocks.push(heading(3, (day = date)))
    }
    const merged = (parts.get(entry.id) ?? []).flatMap((id) => board.timeline.get(id) ?? [])
    const more = merged.filter((part) => !part.id.includes(':') && saysMore(entry, part))
    items.push(entryBlocks(board, { entry, more }, words.get(entry.id) ?? [], clock))
  }
  flush()
  return blocks
}

const entryBlocks = (
  board: Board,
  { entry, more }: { entry: Entry; more: readonly Entry[] },
  annotations: readonly Annotation[],
  clock: ZoneClock,
): Block[] => {
  return [
    ...accountBlocks(entry, clock),
    // What was merged into it keeps its own words.
    ...(more.length ? [list(more.map((part) => accountBlocks(part, clock)))] : []),
    ...evidence(board, entry),
    ...wordsBlocks(board, annotations),
  ]
}

/** When it was, what happened, who did it, and what machines wrote. */
const accountBlocks = (entry: Entry, clock: ZoneClock): Block[] => {
  const about = entry.precision === 'about' || entry.precision === 'day' ? '≈' : ''
  const until = entry.until ? `–${clock.time(entry.until)}` : ''
  const when = entry.at ? `${about}${clock.time(entry.at)}${until} ` : ''
  const first: Span[] = [
    { text: when, bold: true },
    { text: entry.text ?? '', bold: entry.inflection === true },
  ]
  const who: Span[] = entry.actor ? [{ text: ` (${entry.actor})` }] : []
  return [
    { kind: 'paragraph', spans: [...first, ...who] },
    ...(entry.detail ? [{ kind: 'code', text: entry.detail } as const] : []),
  ]
}

/** Links to follow, pictures, and the names of other files, which stay with the review. */
const evidence = ({ files }: Board, { files: ids = [], links = [] }: Entry): Block[] => {
  const rows = [
    ...links
      .flatMap((text) => readLink(text) ?? [])
      .map(({ href, title }) => paragraph({ text: title || href, href })),
    ...ids.flatMap((id) => {
      const file = files.get(id)
      if (!file) return []
      if (!file.type.startsWith('image/')) return paragraph({ text: 'File: ', italic: true }, file.name)
      return { kind: 'picture', fileId: id, shows: file.name } as const
    }),
  ]
  return rows.length ? [list(rows.map((row) => [row]))] : []
}

const people = ({ people: all }: Board): Block[] => {
  const named = [...all.values()].filter((person) => !isStage(person))
  if (named.length === 0) return []
  return [list(named.map(({ name, role, job }) => [paragraph(`${name}, ${job ? `${job}, ` : ''}${role}`)]))]
}
