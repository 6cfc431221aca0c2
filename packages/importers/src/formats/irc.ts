import type { Format, RawItem, Reading, TextInput } from '../format.ts'
import type { Statements } from '../time/statements.ts'
import { statementsOf } from '../time/statements.ts'
import type { Warnings } from '../warnings.ts'
import { dayBegun, meetingStart } from './irc/days.ts'
import { ircLine } from './irc/line.ts'
import type { IrcLine } from './irc/line.ts'
import { frontMatterDay } from './markdown/front-matter.ts'

const sample = 5_000
// Names that WeeChat gives to its own lines, between tabs.
const weechatMark = /^[^\t]{8,40}\t(?:--|-->|<--|=!=|\s\*)\t/
// A line of the client without a time, as against a rule or the underline of a heading around the log.
const ownLine = /^(?:-{2,4}|={3}|\*{3,4}|-!-|Session)\s\S/

function claims(input: TextInput): number {
  let chat = 0
  let weechat = 0
  let unclear = 0
  let events = 0
  let named = 0
  for (const written of input.lines.slice(0, sample)) {
    const line = ircLine(written)
    if (!line) continue
    if (weechatMark.test(written)) weechat++
    if (/^.{4,45}\s<[^<>\s][^<>]{0,60}>\s/.test(written)) named++
    if (line.kind === 'message' || line.kind === 'notice') chat++
    else if (line.kind === 'unclear') unclear++
    else if (line.stamp) events++
  }
  if (chat === 0 || chat < unclear) return 0
  // A table cut by tabs otherwise.
  if (weechat > 0) return 0.95
  // Names in angle brackets, and lines of the client between them: nobody types a list like that.
  if (named > 1 && events > 0) return 0.97
  return chat < 3 && events === 0 ? 0.6 : 0.9 * (chat / (chat + unclear))
}

/** dircproxy flags what it kept with a + or - in front; some of its lines come without. */
function flagsLines(lines: readonly (IrcLine | null)[]): boolean {
  const hosted = lines.filter((line) => line?.kind === 'message' && line.hasHost)
  return (
    hosted.length > 0 && hosted.filter((line) => /^[+-]/.test(line?.text ?? '')).length * 2 >= hosted.length
  )
}

function read(input: TextInput, warnings: Warnings): Reading {
  const lines = input.lines.map(ircLine)
  const isChat = (line: IrcLine | null) => line !== null && line.kind !== 'event' && line.kind !== 'unclear'
  const first = lines.findIndex(isChat)
  const last = lines.findLastIndex(isChat)
  const flagged = flagsLines(lines)
  const items: RawItem[] = []
  const events = { count: 0, line: 0 }
  let outside = 0
  let statements = statedBeside(input, first, last)
  let skipped = 0
  for (const [index, line] of lines.entries()) {
    const written = input.lines[index] ?? ''
    const number = index + 1
    const inside = index >= first && index <= last
    const beside = line !== null && !inside && line.stamp === null && !ownLine.test(line.text)
    if (line === null || beside) {
      if (written.trim() === '') continue
      if (inside) {
        skipped++
        warnings.add(number, `This line has no time and is no message: "${written.trim().slice(0, 80)}".`)
      } else outside++
      continue
    }
    if (line.kind === 'event') {
      const day = dayBegun(line.text)
      if (day) items.push({ kind: 'day', day, line: number })
      else {
        if (events.count === 0) events.line = number
        events.count++
      }
      continue
    }
    const when = line.stamp?.when
    if (!when) continue
    const above = items.at(-1)
    if (line.kind === 'more' && above?.kind === 'entry') {
      above.text += `\n${line.text}`
      continue
    }
    if (when.kind === 'wall' && when.clock && statements.day === null) {
      const meeting = meetingStart(line.text, when.clock.ms)
      if (meeting) statements = withMeeting(statements, meeting, number)
    }
    const text = flagged && line.hasHost ? line.text.replace(/^[+-]/, '') : line.text
    items.push({
      kind: 'entry',
      when,
      author: line.author,
      text,
      line: number,
      zoneName: line.stamp?.zoneName ?? '',
    })
  }
  if (events.count > 0) {
    const what = `${events.count} lines about joins, parts, nicknames and the like are no messages and were left out; the first is here.`
    warnings.add(
      events.line,
      events.count === 1 ? 'One line about joins, parts or nicknames is no message and was left out.' : what,
    )
  }
  if (outside > 0) warnings.add(1, `${outside} lines stand outside of the chat log and were left out.`)
  return { items, skipped, statements }
}

// A chat inside a longer document: what stands above and below may state the day and the zone, what people say does not.
function statedBeside(input: TextInput, first: number, last: number): Statements {
  const beside = [...input.lines.slice(0, Math.max(first, 0)), ...input.lines.slice(last + 1)].filter(
    (line) => !ircLine(line),
  )
  const title = beside.find((line) => line.startsWith('# ')) ?? null
  return statementsOf(beside.join('\n'), title, input.fileName, frontMatterDay(input.lines))
}

function withMeeting(
  statements: Statements,
  meeting: NonNullable<ReturnType<typeof meetingStart>>,
  line: number,
): Statements {
  const zone = meeting.zone && { ...meeting.zone, line }
  return { ...statements, day: meeting.day, zone: statements.zone ?? zone }
}

/** Logs of chat programs and bots, also inside a Markdown document. */
export const irc: Format = { id: 'irc', endings: ['.log', '.irc', '.weechatlog'], claims, read }
