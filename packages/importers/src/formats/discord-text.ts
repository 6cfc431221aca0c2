import type { Format, RawItem, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { dayInFileName } from '../time/calendar.ts'
import { headAt } from './pasted/heads.ts'

const rule = /^={20,}$/
const section = /^\{(Embed|Attachments|Reactions|Stickers)\}$/

/** True for the text that DiscordChatExporter writes: a block of facts between two rules above the messages. */
function isExporterText(lines: readonly string[]): boolean {
  if (!rule.test(lines[0]?.trim() ?? '')) return false
  const end = lines.slice(1, 20).findIndex((line) => rule.test(line.trim()))
  const facts = lines.slice(1, end + 1)
  return end > 0 && facts.some((line) => /^(?:Guild|Channel):\s/.test(line))
}

function fileName(address: string): string {
  return address.trim().split(/[?#]/)[0]?.split('/').pop() ?? ''
}

/** What was said: without reactions, files by name, previews of links only where there is nothing else. */
function wordsOf(lines: readonly string[]): string {
  const said: string[] = []
  const embeds: string[] = []
  const files: string[] = []
  let open = ''
  for (const line of lines) {
    const begun = section.exec(line.trim())?.[1]
    if (begun) open = begun
    else if (open === '') said.push(line)
    else if (line.trim() === '') {
      if (open !== 'Embed') open = ''
    } else if (open === 'Embed') embeds.push(line)
    else if (open === 'Attachments') files.push(`(file: ${fileName(line)})`)
  }
  const text = said.join('\n').trim()
  return [text, ...(text === '' ? embeds : []), ...files].join('\n').trim()
}

/** Reads the exporter's text; a head counts only behind a blank line, since messages may quote one. */
function read(input: TextInput): Reading {
  const { lines } = input
  const top = lines.findIndex((line, index) => index > 0 && rule.test(line.trim()))
  const channel = /^Channel:\s{1,4}(.{1,200})$/m.exec(lines.slice(0, top).join('\n'))?.[1] ?? ''
  const last = lines.findLastIndex((line) => rule.test(line.trim()))
  const before = lines.slice(0, last).findLastIndex((line) => rule.test(line.trim()))
  const footed = before > top && /^Exported\s/.test(lines[before + 1] ?? '')
  const end = footed ? before : lines.length
  const items: RawItem[] = []
  let words: string[] = []
  const settle = () => {
    const entry = items.at(-1)
    if (entry?.kind === 'entry') entry.text = wordsOf(words)
    words = []
  }
  for (let at = top + 1; at < end; at++) {
    const line = lines[at] ?? ''
    const head = (lines[at - 1] ?? '').trim() === '' || at === top + 1 ? exporterHead(lines, at) : null
    if (!head) {
      words.push(line)
      continue
    }
    settle()
    const { when, zoneName } = head.stamp
    const source = channel === '' ? {} : { source: channel }
    items.push({ kind: 'entry', when, author: head.author, text: '', line: at + 1, zoneName, ...source })
  }
  settle()
  return { items, skipped: 0, statements: nothingStated(dayInFileName(input.fileName)) }
}

function exporterHead(lines: readonly string[], at: number) {
  const head = headAt(lines, at)
  return head?.kind === 'bracketed' ? head : null
}

/** A channel of Discord as the text that DiscordChatExporter writes. */
export const discordText: Format = {
  id: 'discord',
  endings: ['.txt'],
  claims: (input) => (isExporterText(input.lines) ? 1 : 0),
  read,
}
