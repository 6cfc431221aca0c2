import { isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

// By name as DiscordChatExporter writes them, by number as Discord does (discord.com/developers, Message Types).
const spoken = new Set<unknown>(['Default', 'Reply', '0', '19', '20', '23', 0, 19, 20, 23, undefined])

function looks(record: JsonObject): boolean {
  const { author, content, timestamp } = record
  return isObject(author) && typeof content === 'string' && typeof timestamp === 'string' && 'type' in record
}

function embedText(embed: unknown): string {
  const fields = listOf(embed, 'fields').map((one) => `${textOf(one, 'name')}: ${textOf(one, 'value')}`)
  return lines([textOf(embed, 'title'), textOf(embed, 'description'), ...fields])
}

function named(text: string, mentions: readonly unknown[]): string {
  if (!text.includes('<')) return text
  const names = new Map(mentions.map((one) => [textOf(one, 'id'), nameOf(one)]))
  return text
    .replace(/<@!?(\d{1,25})>/g, (whole, id: string) => (names.get(id) ? `@${names.get(id)}` : whole))
    .replace(/<a?(:[\w~]{1,40}:)\d{1,25}>/g, '$1')
}

function nameOf(author: unknown): string {
  return (
    textOf(author, 'nickname') ||
    textOf(author, 'global_name') ||
    textOf(author, 'name') ||
    textOf(author, 'username')
  )
}

function read(record: JsonObject, whole: unknown): Happening[] | null {
  if (!spoken.has(record['type'])) return []
  const when = whenOf(record['timestamp'])
  if (!when) return null
  const said = named(textOf(record, 'content'), listOf(record, 'mentions'))
  const author = record['author']
  const isBot = isObject(author) && (author['isBot'] === true || author['bot'] === true)
  // What people write carries only previews of its links as embeds; what bots write often stands in nothing else.
  const embeds = isBot || said === '' ? listOf(record, 'embeds').map(embedText) : []
  const files = listOf(record, 'attachments').map((file) => {
    const name = textOf(file, 'fileName') || textOf(file, 'filename')
    return name === '' ? '' : `(file: ${name})`
  })
  const channel = textOf(isObject(whole) ? whole['channel'] : null, 'name')
  const happening = { when, author: nameOf(author), text: lines([said, ...embeds, ...files]) }
  return [channel === '' ? happening : { ...happening, source: channel }]
}

/** A channel of Discord as JSON: as DiscordChatExporter writes it, or as Discord's own interface answers. */
export const discord = recordFormat({
  id: 'discord',
  envelopes: ['messages'],
  what: 'message of Discord',
  looks,
  read,
})
