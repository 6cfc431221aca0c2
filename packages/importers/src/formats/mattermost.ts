import type { Format, TextInput } from '../format.ts'
import { isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

// Types of the lines of a bulk export that are settings and people, no messages.
const settings = new Set([
  'version',
  'team',
  'channel',
  'user',
  'emoji',
  'scheme',
  'role',
  'direct_channel',
  'bot',
])

function isPost(value: unknown): value is JsonObject {
  return isObject(value) && typeof value['message'] === 'string' && typeof value['create_at'] === 'number'
}

function postOf(record: JsonObject): JsonObject | null {
  const inside = record['post'] ?? record['direct_post']
  if (isPost(inside)) return inside
  return isPost(record) && ('user' in record || 'user_id' in record || 'channel_id' in record) ? record : null
}

function looks(record: JsonObject): boolean {
  return postOf(record) !== null || (settings.has(textOf(record, 'type')) && textOf(record, 'type') in record)
}

function happening(post: JsonObject, channel: string, users: unknown): Happening | null {
  const when = whenOf(post['create_at'])
  if (!when) return null
  const props = post['props']
  const id = textOf(post, 'user_id')
  const known = isObject(users) ? users[id] : undefined
  const author =
    textOf(props, 'override_username') ||
    textOf(post, 'user') ||
    textOf(post, 'username') ||
    textOf(known, 'nickname') ||
    textOf(known, 'username') ||
    id
  const attachments = listOf(props, 'attachments').map((one) =>
    lines([textOf(one, 'pretext'), textOf(one, 'title'), textOf(one, 'text') || textOf(one, 'fallback')]),
  )
  const files = [...listOf(post, 'attachments'), ...listOf(post['metadata'], 'files')].map((file) => {
    const name = textOf(file, 'name') || textOf(file, 'path').split('/').pop()
    return name ? `(file: ${name})` : ''
  })
  const text = lines([textOf(post, 'message'), ...attachments, ...files])
  return channel === '' ? { when, author, text } : { when, author, text, source: channel }
}

function read(record: JsonObject, whole: unknown): Happening[] | null {
  const post = postOf(record)
  if (post === null) return []
  const type = textOf(post, 'type')
  if ((type !== '' && type.startsWith('system_')) || Number(post['delete_at'] ?? 0) > 0) return []
  const users = isObject(whole) ? whole['users'] : undefined
  const channel = textOf(post, 'channel')
  const told = [post, ...listOf(post, 'replies').filter(isPost)].map((one) => happening(one, channel, users))
  return told[0] ? told.filter((one) => one !== null) : null
}

const records = recordFormat({
  id: 'mattermost',
  envelopes: ['posts'],
  what: 'post of Mattermost',
  looks,
  read,
})

// Mattermost answers the posts of a channel as an object by id, beside their order.
function asList(input: TextInput): TextInput {
  const posts = isObject(input.json) ? input.json['posts'] : undefined
  if (!isObject(input.json) || !isObject(posts)) return input
  return { ...input, json: { ...input.json, posts: Object.values(posts) } }
}

/** A bulk export of Mattermost (one record a line) or the posts of a channel as its interface answers them. */
export const mattermost: Format = {
  ...records,
  claims: (input) => records.claims(asList(input)),
  read: (input, warnings) => records.read(asList(input), warnings),
}
