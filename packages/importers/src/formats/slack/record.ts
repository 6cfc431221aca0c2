import { isObject, listOf, textOf } from '../../json-value.ts'
import type { JsonObject } from '../../json-value.ts'
import { slackText } from './text.ts'
import type { Names } from './text.ts'

export interface SlackMessage {
  kind: 'message'
  ms: number
  /** Name, or the id where no name is known for it. */
  author: string
  /** Id that no name is known for, else null. */
  unknownId: string | null
  text: string
}

/** `aside`: what Slack itself notes (joins, topics, pins, deleted messages). `unreadable`: no record of a message at all. */
export type SlackRecord = SlackMessage | { kind: 'aside' } | { kind: 'unreadable' }

const asides = new Set([
  'bot_add',
  'bot_remove',
  'bot_enable',
  'bot_disable',
  'pinned_item',
  'unpinned_item',
  'reminder_add',
  'message_deleted',
  'message_replied',
  'tombstone',
  'ekm_access_denied',
  'huddle_thread',
  'sh_room_created',
  'joiner_notification',
  'joiner_notification_for_inviter',
  'app_conversation_join',
])
const asideFamilies = /^(?:channel|group)_/
const deepest = 5_000

/** Milliseconds since 1970 of Slack's `ts` ("1433558319.000002"), null for anything else. */
export function slackTime(ts: unknown): number | null {
  const written = typeof ts === 'number' ? String(ts) : typeof ts === 'string' ? ts : ''
  const [, seconds, fraction] = /^(\d{9,10})(?:\.(\d{1,9}))?$/.exec(written) ?? []
  return seconds === undefined
    ? null
    : Number(seconds) * 1000 + Number((fraction ?? '').padEnd(3, '0').slice(0, 3))
}

/** Reads one record of a channel's JSON. */
export function slackRecord(value: unknown, names: Names): SlackRecord {
  if (!isObject(value)) return { kind: 'unreadable' }
  const subtype = textOf(value, 'subtype')
  const changed = value['message']
  if (subtype === 'message_changed' && isObject(changed))
    return slackRecord({ ...changed, subtype: '' }, names)
  const ms = slackTime(value['ts'])
  if (ms === null || (typeof value['type'] === 'string' && value['type'] !== 'message'))
    return { kind: 'unreadable' }
  if (asides.has(subtype) || asideFamilies.test(subtype)) return { kind: 'aside' }
  const { author, unknownId } = authorOf(value, names)
  return { kind: 'message', ms, author, unknownId, text: messageText(value, subtype, names) }
}

function authorOf(record: JsonObject, names: Names): { author: string; unknownId: string | null } {
  const profile = record['user_profile']
  const comment = record['comment']
  const id = textOf(record, 'user') || textOf(comment, 'user')
  const name =
    names.get(id) ||
    textOf(profile, 'display_name') ||
    textOf(profile, 'real_name') ||
    textOf(profile, 'name') ||
    textOf(record, 'username') ||
    textOf(record['bot_profile'], 'name')
  if (name) return { author: name, unknownId: null }
  if (id) return { author: id, unknownId: id }
  return { author: textOf(record, 'bot_id') ? 'bot' : '', unknownId: null }
}

function messageText(record: JsonObject, subtype: string, names: Names): string {
  const lines = [slackText(textOf(record, 'text'), names)]
  const isBot = subtype === 'bot_message' || textOf(record, 'bot_id') !== ''
  // What people write carries only previews of its links as attachments; what bots write often stands in nothing else.
  if (isBot || lines[0] === '') {
    for (const attachment of listOf(record, 'attachments')) lines.push(attachmentText(attachment, names))
  }
  if (!lines.some((line) => line !== '')) lines.push(slackText(blockTexts(listOf(record, 'blocks')), names))
  if (!lines[0]?.includes('uploaded a file')) {
    for (const file of listOf(record, 'files')) lines.push(fileText(file))
  }
  return lines.filter((line) => line !== '').join('\n')
}

function attachmentText(attachment: unknown, names: Names): string {
  const body =
    textOf(attachment, 'text') || (textOf(attachment, 'title') ? '' : textOf(attachment, 'fallback'))
  const fields = listOf(attachment, 'fields').map(
    (field) => `${textOf(field, 'title')}: ${textOf(field, 'value')}`,
  )
  const parts = [textOf(attachment, 'pretext'), textOf(attachment, 'title'), body, ...fields]
  const text = parts.filter((part) => part !== '').join('\n')
  return slackText(text || blockTexts(listOf(attachment, 'blocks')), names)
}

// Addresses of the files themselves are left out: those of exports carry a token.
function fileText(file: unknown): string {
  const name = textOf(file, 'title') || textOf(file, 'name')
  const address = textOf(file, 'permalink')
  if (name === '') return ''
  return address === '' ? `(file: ${name})` : `(file: ${name}, ${address})`
}

/** What an element of a rich text stands for, as Slack writes it in plain messages; '' for one that is words. */
function markOf(element: JsonObject): string {
  switch (element['type']) {
    case 'user':
      return `<@${textOf(element, 'user_id')}>`
    case 'channel':
      return `<#${textOf(element, 'channel_id')}>`
    case 'broadcast':
      return `<!${textOf(element, 'range')}>`
    case 'usergroup':
      return `<!subteam^${textOf(element, 'usergroup_id')}>`
    case 'emoji':
      return `:${textOf(element, 'name')}:`
    default:
      return ''
  }
}

/** All texts within Block Kit blocks, in order. Walks without recursion, as far as a message is long. */
function blockTexts(blocks: readonly unknown[]): string {
  const found: string[] = []
  const open: unknown[] = [...blocks].reverse()
  for (let seen = 0; open.length > 0 && seen < deepest; seen++) {
    const next = open.pop()
    if (Array.isArray(next)) open.push(...next.slice(0, deepest).reverse())
    if (!isObject(next)) continue
    // Buttons and menus are no words of the message.
    if (next['type'] === 'actions') continue
    if (typeof next['text'] === 'string') found.push(next['text'])
    else if (isObject(next['text'])) open.push(next['text'])
    const marked = markOf(next)
    if (marked !== '') found.push(marked)
    if (next['type'] === 'link' && typeof next['url'] === 'string' && typeof next['text'] !== 'string')
      found.push(next['url'])
    for (const key of ['elements', 'fields']) {
      const inner = next[key]
      if (Array.isArray(inner)) open.push(inner)
    }
  }
  return found.join(' ').trim()
}
