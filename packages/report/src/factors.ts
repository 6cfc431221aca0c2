import {
  type Board,
  commonTools,
  expertise,
  type Factor,
  type FactorGroup,
  type FactorKind,
  type FactorRole,
  gatherFactors,
  markedWords,
  namedVoiceOf,
  ownerOf,
  wentTo,
} from '@second-story/board'
import { type Block, heading, list, paragraph, type Span } from './outline.ts'
import type { ZoneClock } from './time.ts'

const CHAPTERS: Readonly<Record<FactorKind, string>> = {
  factor: 'Contributing factors',
  'went-well': 'What went well',
  hard: 'What was hard',
  lucky: 'Where we were lucky',
  'kept-smaller': 'What kept it smaller',
  learning: 'What we learned',
  'open-question': 'Open questions',
  'where-else': 'Where else this could show',
}

/** Said before a list where it is not plain what the list is. */
const LEADS: Readonly<Partial<Record<FactorKind, string>>> = {
  'open-question': 'Nobody knows yet. They are part of the record as they stand.',
}

const ROLES: Readonly<Record<FactorRole, string>> = {
  trigger: 'a trigger',
  latent: 'was there before',
  'made-worse': 'made it worse or longer',
  outside: 'outside our control',
  known: 'known and not pursued',
}

/**
 * What the discussion gathered, a chapter for each kind that holds something: what each factor was, where it shows and
 * who knows about it. Proposals nobody accepted are not in it.
 */
export const factorChapters = (board: Board, clock: ZoneClock): Block[] => {
  const { kinds, parts } = gatherFactors(board.factors, board.removed)
  const item = (key: string): Block[][] => {
    const factor = board.factors.get(key)
    if (!factor || ownerOf(key) !== null) return []
    const also = (parts.get(key) ?? []).flatMap((part) => board.factors.get(part)?.text ?? [])
    return [
      [
        factorLine(factor),
        ...(also.length > 0 ? [list(also.map((text) => [paragraph(text)]))] : []),
        ...shows(board, factor, clock),
      ],
    ]
  }
  const groupBlocks = ({ name, keys }: FactorGroup): Block[] => {
    const items = keys.flatMap(item)
    if (items.length === 0) return []
    return name === null ? [list(items)] : [heading(3, name), list(items)]
  }
  return kinds.flatMap(({ kind, groups }) => {
    const blocks = groups.flatMap(groupBlocks)
    if (blocks.length === 0) return []
    const lead = LEADS[kind]
    return [heading(2, CHAPTERS[kind]), ...(lead ? [paragraph(lead)] : []), ...blocks]
  })
}

const factorLine = ({ text, kind, role, whoKnows = [] }: Factor): Block => {
  const was = kind === 'factor' && role ? [ROLES[role]] : []
  const knows =
    whoKnows.length > 0 ? [`${listed(whoKnows)} ${whoKnows.length === 1 ? 'knows' : 'know'} about it`] : []
  const more = [...was, ...knows].join('; ')
  return paragraph(text ?? '', ...(more ? [` (${more})`] : []))
}

const shows = (board: Board, { from = [] }: Factor, clock: ZoneClock): Block[] => {
  const rows = [...new Set(from.map((id) => wentTo(board.timeline, id)))].flatMap((id) => {
    const words = entryWords(board, id, clock)
    return words === null ? [] : [[paragraph({ text: 'Shows at: ', italic: true }, words)]]
  })
  return rows.length > 0 ? [list(rows)] : []
}

const entryWords = (board: Board, id: string, clock: ZoneClock): string | null => {
  const entry = board.timeline.get(id)
  if (!entry || entry.hidden || ownerOf(id) !== null) return null
  return `${entry.at ? `${clock.time(entry.at)} ` : ''}${entry.text ?? ''}`
}

/** Tools that more than one person made up or missed: a need that they have in common. */
export const commonToolItems = (board: Board, clock: ZoneClock): Block[] => {
  const tools = commonTools(board.annotations, board.removed)
  if (tools.length === 0) return []
  return [
    list(
      tools.map(({ name, how, people, named, entries }) => {
        const names = named.flatMap((id) => board.people.get(id)?.name ?? [])
        const who = names.length === people ? listed(names) : `${people} people`
        const spans: Span[] = [
          { text: name, bold: true },
          { text: how === 'improvised' ? `: built by ${who}, each on their own` : `: missed by ${who}` },
        ]
        const at = entries.flatMap((id) => entryWords(board, wentTo(board.timeline, id), clock) ?? [])
        return [paragraph(...spans), ...(at.length > 0 ? [list(at.map((words) => [paragraph(words)]))] : [])]
      }),
    ),
  ]
}

/** What people marked as a surprise, in their own words. */
export const surpriseItems = (board: Board, clock: ZoneClock): Block[] => {
  const items = markedWords(board.annotations, board.removed, 'surprise').flatMap((key) => {
    const said = board.annotations.get(key)
    if (!said) return []
    const name = board.people.get(namedVoiceOf(said) ?? '')?.name
    const at = said.entryId ? entryWords(board, wentTo(board.timeline, said.entryId), clock) : null
    const after = [name, at && `at ${at}`].filter(Boolean).join(', ')
    return [[paragraph(said.body ?? '', ...(after ? [` (${after})`] : []))]]
  })
  return items.length > 0 ? [list(items)] : []
}

/** Who knows about what: each name with the entries that were obvious to them and the factors at which they stand. */
export const expertiseItems = (board: Board, clock: ZoneClock): Block[] => {
  const experts = expertise({
    annotations: board.annotations.values(),
    factors: board.factors.values(),
    removed: board.removed,
    nameOf: (id) => board.people.get(id)?.name,
  }).map(({ name, entries, factors }) => ({
    name,
    texts: [
      ...new Set(entries.flatMap((id) => entryWords(board, wentTo(board.timeline, id), clock) ?? [])),
      ...factors.flatMap((key) => board.factors.get(key)?.text ?? []),
    ],
  }))
  const rows = experts.filter(({ texts }) => texts.length > 0)
  if (rows.length === 0) return []
  return [
    list(
      rows.map(({ name, texts }) => [
        paragraph({ text: name, bold: true }),
        list(texts.map((text) => [paragraph(text)])),
      ]),
    ),
  ]
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
