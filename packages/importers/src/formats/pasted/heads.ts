import { stampAt } from '../../time/stamp.ts'
import type { FoundStamp } from '../../time/special-stamp.ts'
import type { WallTime } from '../../time/when.ts'

/** The line (or lines) above what somebody said, as chat programs put them on the clipboard. */
export interface Head {
  stamp: FoundStamp & { when: WallTime }
  author: string
  /** True where the time says am or pm. */
  half: boolean
  /** True where the time stands on a line of its own that is indented, as the browser copies it from Slack. */
  indented?: boolean
  /** How many lines the head takes. */
  lines: number
  /** How the head is laid out; the heads of one text are alike. */
  kind: 'bracketed' | 'behind' | 'below' | 'named' | 'listed' | 'telegram'
}

// Today and yesterday as Teams, Slack and Discord write them for people of several languages.
const relative =
  /^(?:(today|heute|aujourd['’]hui|hoy|hoje|oggi|vandaag|i dag|idag)|(?:yesterday|gestern|hier|ayer|ontem|ieri|gisteren|i går|igår))(?:,?\s{1,2}(?:at|um|à|a las?|às|alle|om|kl\.?)|,)?\s{1,3}/iu
const monthAndDay = /^(\d{1,2})\/(\d{1,2})\s(?=\d)/
const badges = /(?:\s{1,3}|^)(?:APP|BOT|\(pinned\)|\(edited\)|\[Unverified\])$/i
const longestName = 80
const timeBehind = /,\s{1,2}.{0,30}\d:\d\d/

/** A time that is all of a text, "Today at" and "Yesterday at" included. A day alone is none. */
function timeOnly(text: string): Head['stamp'] | null {
  if (text.length > 60 || !/\d/.test(text)) return null
  const bare = text.trim()
  const before = relative.exec(bare)
  const short = monthAndDay.exec(bare)
  const stamp = stampAt(bare, (before ?? short)?.[0].length ?? 0)
  const when = stamp?.when
  if (!stamp || when?.kind !== 'wall' || when.clock === null || stamp.end !== bare.length) return null
  // Days of a paste are told from one another as days of the week are; which days they are, the caller must say.
  const weekday = before ? (before[1] === undefined ? 1 : 2) : when.weekday
  if (short && when.day === null) {
    const day = { kind: 'slash', first: Number(short[1]), second: Number(short[2]), year: null } as const
    return { ...stamp, when: { ...when, day } }
  }
  return { ...stamp, when: { ...when, weekday } }
}

function saysHalf(line: string): boolean {
  return /\d\s?[ap]\.?m\b/i.test(line.slice(0, 200))
}

function nameOf(written: string): string {
  return written.trim().replace(badges, '').trim()
}

// A person's name as a line of its own: short, no sentence, no list item, no address.
function isName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= longestName &&
    /^[\p{L}\p{N}_@.]/u.test(name) &&
    !/[:;!?,]$|\.$|:\s|https?:|[<>{}|=]/.test(name) &&
    name.split(/\s+/).length <= 6
  )
}

/** `[5/1/2024 2:05 PM] Ann Arbor`: Teams, and DiscordChatExporter's text. */
function bracketed(line: string): Head | null {
  const close = line.indexOf(']')
  if (line.charAt(0) !== '[' || close < 4 || close > 62) return null
  const stamp = timeOnly(line.slice(1, close))
  const author = nameOf(line.slice(close + 1))
  return stamp && isName(author) ? { stamp, author, half: saysHalf(line), lines: 1, kind: 'bracketed' } : null
}

/** `Ann Arbor  2:05 PM` (Slack), `ann — Today at 14:05` (Discord). */
function behind(line: string): Head | null {
  if (line.length > longestName + 70) return null
  const cut =
    /^(\S.{0,79}?)(?:\s{0,4}(?:—|–)\s{1,4}|\s{2,8}|\t\s{0,4}|\s{1,2}(?=\[))(\[?[\d\p{L}].{3,60})$/u.exec(line)
  if (!cut) return null
  const stamp = timeOnly((cut[2] ?? '').replace(/^\[|\]$/g, ''))
  const author = nameOf(cut[1] ?? '')
  return stamp && isName(author) ? { stamp, author, half: saysHalf(line), lines: 1, kind: 'behind' } : null
}

/** `[Ann Arbor] 14:05:09`: captions that Zoom saves. */
function named(line: string): Head | null {
  const found = /^\[([^\]\d[][^\]]{0,79})\]\s{1,3}(\d{1,2}:\d{2}:\d{2})\s{0,3}$/.exec(line)
  const stamp = found ? timeOnly(found[2] ?? '') : null
  const author = nameOf(found?.[1] ?? '')
  return stamp && isName(author) ? { stamp, author, half: false, lines: 1, kind: 'named' } : null
}

// What stands in front of the time: the badge of a program, a status as an emoji, Discord's dash.
const beforeTime = /^\s{0,8}(?:(?:APP|BOT)\s{1,4}|:[\w+-]{1,40}:\s{1,4}|[—–]\s{1,4})?/
const between = /^\s{0,8}(?:APP|BOT|GUEST)?\s{0,8}$/

/** A name on one line and the time alone on the next, or behind a badge or a blank line: Teams, Slack and Discord. */
function below(lines: readonly string[], at: number): Head | null {
  const line = lines[at] ?? ''
  const author = nameOf(line)
  if (line.length > longestName || !isName(author) || timeOnly(line)) return null
  for (const gap of [1, 2]) {
    const written = lines[at + gap] ?? ''
    const stamp = timeOnly(written.replace(beforeTime, '').replace(/\s{1,3}(?:Edited|\(edited\))$/i, ''))
    const indented = /^\s/.test(written)
    if (stamp) return { stamp, author, half: saysHalf(written), indented, lines: gap + 1, kind: 'below' }
    // A name, something, and then a time would make everything a name.
    if (!between.test(written) || !/\S/.test(author)) return null
  }
  return null
}

/** `Ann Arbor, [1 May 2024 at 14:05:09]:` (Telegram), `Ann Arbor, 2:05 PM` (Google Chat). */
function listed(line: string, next: string): Head | null {
  const found = /^(\S[^,[\]\d]{0,60}),\s{1,2}(\[?)(.{4,60}?)(?:\]:?|,\s{1,2}Edited)?\s{0,4}$/.exec(line)
  const stamp = found ? timeOnly(found[3] ?? '') : null
  const author = nameOf(found?.[1] ?? '')
  // A list with its times at the end has no words below each.
  if (!found || !stamp || !isName(author) || next.trim() === '' || timeBehind.test(next)) return null
  return { stamp, author, half: saysHalf(line), lines: 1, kind: found[2] === '[' ? 'telegram' : 'listed' }
}

/** The head that begins at a line, null where none does. */
export function headAt(lines: readonly string[], index: number): Head | null {
  const line = lines[index] ?? ''
  if (line.length > 200 || line.trim() === '' || /^\s{0,8}[-*+•#>|]\s/.test(line)) return null
  return (
    bracketed(line) ??
    named(line) ??
    behind(line) ??
    listed(line, lines[index + 1] ?? '') ??
    below(lines, index)
  )
}
