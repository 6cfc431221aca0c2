import { stampAt } from '../../time/stamp.ts'
import type { FoundStamp } from '../../time/special-stamp.ts'
import type { WallTime } from '../../time/when.ts'

/** The line (or lines) above what somebody said, as chat programs put them on the clipboard. */
export interface Head {
  stamp: FoundStamp & { when: WallTime }
  author: string
  /** True where the time says am or pm. */
  half: boolean
  /** How many lines the head takes. */
  lines: number
  /** How the head is laid out; the heads of one text are alike. */
  kind: 'bracketed' | 'behind' | 'below' | 'named'
}

// Today and yesterday as Teams, Slack and Discord write them for people of several languages.
const relative =
  /^(?:(today|heute|aujourd['’]hui|hoy|hoje|oggi|vandaag|i dag|idag)|(?:yesterday|gestern|hier|ayer|ontem|ieri|gisteren|i går|igår))(?:,?\s{1,2}(?:at|um|à|a las?|às|alle|om|kl\.?)|,)?\s{1,3}/iu
const monthAndDay = /^(\d{1,2})\/(\d{1,2})\s(?=\d)/
const badges = /(?:\s{1,3}|^)(?:APP|BOT|\(pinned\)|\(edited\)|\[Unverified\])$/i
const longestName = 80

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

/** A name on one line and the time alone on the next: Teams and Slack in the browser. */
function below(line: string, next: string): Head | null {
  if (line.length > longestName || !isName(nameOf(line)) || timeOnly(line)) return null
  const stamp = timeOnly(next.replace(/\s{1,3}(?:Edited|\(edited\))$/i, ''))
  return stamp ? { stamp, author: nameOf(line), half: saysHalf(next), lines: 2, kind: 'below' } : null
}

/** The head that begins at a line, null where none does. */
export function headAt(lines: readonly string[], index: number): Head | null {
  const line = lines[index] ?? ''
  if (line.length > 200 || line.trim() === '' || /^\s{0,8}[-*+•#>|]\s/.test(line)) return null
  return bracketed(line) ?? named(line) ?? behind(line) ?? below(line, lines[index + 1] ?? '')
}
