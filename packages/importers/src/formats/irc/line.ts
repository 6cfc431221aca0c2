import { stampAt } from '../../time/stamp.ts'
import type { FoundStamp } from '../../time/special-stamp.ts'

/** What a line of a chat log is. `event` is everything that nobody said: joins, parts, modes, the client's own lines. `more`: words without a name, which go on from the line above. */
export interface IrcLine {
  kind: 'message' | 'notice' | 'event' | 'unclear' | 'more'
  /** Null on lines without a time. */
  stamp: FoundStamp | null
  author: string
  text: string
  /** True where the name came with its host, as bouncers write it. */
  hasHost: boolean
}

const said = /^<\s?([^<>\n]{1,120})>(?:\s(.*))?$/su
const squared = /^\[([^\][\s]{1,64})\]\t(.*)$/s
const tabbed = /^([^\s<>]{1,64}|\s\*)\t(.*)$/s
const piped = /^([^\s|]{1,64})\s+\|\s(.*)$/s
/** WeeChat leaves the name out where a message goes on. */
const goesOn = /^(?:\t|\|\s)(\S.*)$/s
const starred = /^(?:\*|•|-\*-|Action:)[\t ]+(\S{1,80})(?:[\t ]+(.*))?$/s
const noticed = /^-([^\s!*-]\S{0,80}?)-\s+(.*)$/s
/** `>bob< text`: said to bob alone, as irssi and HexChat log it. */
const whispered = /^>(\S{1,80})<\s+(.*)$/s
// irssi lists who is there: [Users #ops] and below it [@ann] [ bob].
const listing = /^\[(?:Users #|[@+% ]\S)/
// Names that WeeChat gives to lines of its own, however somebody has set them: arrows, dashes, signs.
const sign = /^[-–—<>=→←↔⟵⟶⇐⇒⚡ℹ!|]{1,6}$/u
const bracketName = /^([^\s:][^:\n]{0,40}):\s(.*)$/s
const eventMark =
  /^(?:\*{2,}|={3}|-!-|(?:Join|Part|Quit|Nick|Mode|Topic|Notify|Kick|Info|Channel)\t|-{2,}>?|<-{1,2}|->|=!=|!|\*\s+(?:Now talking|Topic|Channel|Users|Set by|Disconnected|Loaded)\b)/
const eventWords =
  /^(?:\([^)\n]{0,200}\)\s|\[[^\]\n]{0,200}\]\s)?(?:has (?:joined\s(?:[#&+!(]|the channel|$)|left\s(?:[#&+!(]|the channel|$)|quit(?:\s*[[(]|\sIRC|$)|changed (?:the )?topic|set (?:the )?topic|been kicked)|(?:is|are) now known as\s|sets? (?:channel )?mode|changes topic to|joined (?:the channel|#)|left (?:the channel|irc\b|#)|mode change '|(?:gives|removes) channel operator|was kicked|kicked from|[Qq]uits?\s\()/
const modeMark = /^[@+%~&!](?=[^\s])/
const open = /[[(]/

function nameOf(written: string): { author: string; hasHost: boolean } {
  const name = written.trim().replace(modeMark, '')
  const host = /^([^!]+)!\S+@\S+$/.exec(name)
  return { author: host?.[1] ?? name, hasHost: host !== null }
}

function line(kind: IrcLine['kind'], stamp: FoundStamp | null, name: string, text: string): IrcLine {
  const { author, hasHost } = nameOf(name)
  return { kind, stamp, author, text, hasHost }
}

function timedRest(stamp: FoundStamp, rest: string, round: boolean): IrcLine {
  const message = said.exec(rest) ?? squared.exec(rest)
  if (message?.[1] !== undefined) return line('message', stamp, message[1], message[2] ?? '')
  if (listing.test(rest)) return line('event', stamp, '', rest)
  const whisper = whispered.exec(rest)
  if (whisper?.[2] !== undefined) return line('message', stamp, '', `to ${whisper[1]}: ${whisper[2]}`)
  if (eventMark.test(rest) && !noticed.test(rest) && !rest.startsWith('-*-'))
    return line('event', stamp, '', rest)
  const note = noticed.exec(rest)
  if (note?.[1] !== undefined && note[2] !== undefined) {
    return line('notice', stamp, note[1].replace(/(?::[#&]\S*|\([^)]*\))$/, ''), note[2])
  }
  const more = goesOn.exec(rest)
  if (more?.[1] !== undefined) return line('more', stamp, '', more[1])
  const tab = tabbed.exec(rest)
  if (tab?.[1] !== undefined && tab[2] !== undefined) {
    if (tab[1].trim() !== '*')
      return eventMark.test(tab[1]) || sign.test(tab[1])
        ? line('event', stamp, '', rest)
        : line('message', stamp, tab[1], tab[2])
    return action(stamp, `* ${tab[2]}`)
  }
  const pipe = piped.exec(rest)
  if (pipe?.[1] !== undefined && pipe[2] !== undefined) {
    if (pipe[1] === '*') return action(stamp, `* ${pipe[2]}`)
    return eventMark.test(pipe[1]) || sign.test(pipe[1])
      ? line('event', stamp, '', rest)
      : line('message', stamp, pipe[1], pipe[2])
  }
  if (starred.test(rest)) return action(stamp, rest)
  const spaced = /^(\S{1,80})\s(.*)$/s.exec(rest)
  if (spaced?.[2] !== undefined && eventWords.test(spaced[2])) return line('event', stamp, '', rest)
  const named = round ? bracketName.exec(rest) : null
  if (named?.[1] !== undefined && named[2] !== undefined) return line('message', stamp, named[1], named[2])
  return line('unclear', stamp, '', rest)
}

function action(stamp: FoundStamp, rest: string): IrcLine {
  const found = starred.exec(rest)
  const [name, text] = [(found?.[1] ?? '').replace(/:$/, ''), found?.[2] ?? '']
  return eventWords.test(text) ? line('event', stamp, '', rest) : line('message', stamp, name, text)
}

/**
 * Reads one line as the chat programs irssi, weechat, HexChat, mIRC, Textual, Pidgin, ZNC, dircproxy, Limnoria and MeetBot
 * write it. Null for a line that is neither timed nor one of their own.
 */
export function ircLine(written: string): IrcLine | null {
  const from = /^\s{0,4}/.exec(written)?.[0].length ?? 0
  const found = lineStamp(written, from)
  if (found) {
    const first = written[found.end - 1] === '\t' ? found.end : skipSpaces(written, found.end)
    return timedRest(found.stamp, written.slice(first), written.charAt(from) === '(')
  }
  if (eventMark.test(written.slice(from)) || /^Session (?:Start|Close|Ident|Time)\b/.test(written)) {
    return { kind: 'event', stamp: null, author: '', text: written, hasHost: false }
  }
  return null
}

function bracketed(written: string, from: number): { stamp: FoundStamp; end: number } | null {
  const bracket = open.test(written.charAt(from))
  if (!/[[(\dA-Z]/.test(written.charAt(from))) return null
  const stamp = stampAt(written, from + (bracket ? 1 : 0))
  if (!stamp) return null
  const close = bracket ? /[\])]\s{0,4}/y : /\t|\s{1,4}/y
  close.lastIndex = stamp.end
  return close.test(written) ? { stamp, end: close.lastIndex } : null
}

function lineStamp(written: string, from: number): { stamp: FoundStamp; end: number } | null {
  const first = bracketed(written, from)
  const when = first?.stamp.when
  if (!first || when?.kind !== 'wall') return null
  if (when.clock) return first
  // Konversation: [Wed May 1 2024] [14:05:09] <ann> text.
  const second = written.charAt(first.end) === '[' ? bracketed(written, first.end) : null
  const clock = second?.stamp.when
  if (!second || clock?.kind !== 'wall' || !clock.clock) return null
  return {
    stamp: { ...second.stamp, when: { ...clock, day: when.day, weekday: when.weekday } },
    end: second.end,
  }
}

function skipSpaces(text: string, at: number): number {
  let pos = at
  while (pos < at + 8 && text[pos] === ' ') pos++
  return pos
}
