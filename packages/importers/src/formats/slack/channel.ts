import type { RawEntry } from '../../format.ts'
import { isObject, listOf, textOf } from '../../json-value.ts'
import type { Warnings } from '../../warnings.ts'
import { slackRecord } from './record.ts'
import { namesIn } from './text.ts'
import type { Names } from './text.ts'

/** Names of users.json by id: what Slack shows first. */
export function userNames(users: unknown): Map<string, string> {
  const names = new Map<string, string>()
  for (const user of Array.isArray(users) ? users : []) {
    const profile = isObject(user) ? user['profile'] : undefined
    const name =
      textOf(profile, 'display_name') ||
      textOf(profile, 'real_name') ||
      textOf(user, 'real_name') ||
      textOf(user, 'name')
    const id = textOf(user, 'id')
    if (id !== '' && name !== '') names.set(id, name)
  }
  return names
}

/** Adds the names that stand in the messages themselves, for users that the list of users lacks. */
export function addNamesFrom(records: readonly unknown[], names: Map<string, string>): void {
  for (const record of records) {
    namesIn(textOf(record, 'text'), names)
    // Newer exports carry the profile with the message.
    const id = textOf(record, 'user')
    const profile = isObject(record) ? record['user_profile'] : undefined
    const name = textOf(profile, 'display_name') || textOf(profile, 'real_name')
    if (id !== '' && name !== '' && !names.has(id)) names.set(id, name)
  }
}

export interface ChannelReading {
  entries: { ms: number; entry: RawEntry }[]
  asides: number
  skipped: number
  unknownIds: Set<string>
}

/**
 * The messages of one channel with its records in the order of the file. `line` is the number of the record in the channel.
 * @param source name of the channel, absent where the file itself is the source.
 */
export function readChannel(
  records: readonly unknown[],
  source: string | undefined,
  names: Names,
  warnings: Warnings,
): ChannelReading {
  const reading: ChannelReading = { entries: [], asides: 0, skipped: 0, unknownIds: new Set() }
  for (const [index, value] of records.entries()) {
    const record = slackRecord(value, names)
    const line = index + 1
    if (record.kind === 'aside') reading.asides++
    else if (record.kind === 'unreadable') {
      reading.skipped++
      warnings.add(
        line,
        `Record ${line}${source === undefined ? '' : ` of #${source}`} is no message of Slack.`,
      )
    } else {
      if (record.unknownId !== null) reading.unknownIds.add(record.unknownId)
      const when = { kind: 'instant', ms: record.ms, untilMs: null } as const
      const entry: RawEntry = { kind: 'entry', when, author: record.author, text: record.text, line }
      reading.entries.push({ ms: record.ms, entry: source === undefined ? entry : { ...entry, source } })
    }
  }
  return reading
}

/** Says what was left out of all channels, and puts the messages in order of time. */
export function inOrder(
  channels: readonly ChannelReading[],
  warnings: Warnings,
): { items: RawEntry[]; skipped: number } {
  const asides = channels.reduce((sum, channel) => sum + channel.asides, 0)
  if (asides > 0) {
    warnings.add(
      0,
      `${asides} records about joins, topics, pins and the like are no messages and were left out.`,
    )
  }
  const unknown = new Set(channels.flatMap((channel) => [...channel.unknownIds]))
  if (unknown.size > 0) {
    const what = `${unknown.size} ${unknown.size === 1 ? 'person is' : 'people are'} known by id only (${[...unknown].slice(0, 3).join(', ')}). Bring users.json of the export with it.`
    warnings.add(0, what)
  }
  const all = channels.flatMap((channel) => channel.entries).sort((a, b) => a.ms - b.ms)
  return {
    items: all.map((one) => one.entry),
    skipped: channels.reduce((sum, channel) => sum + channel.skipped, 0),
  }
}

/** The list of messages in a value: a channel's or day's array, or the answer of conversations.history. */
export function slackRecords(json: unknown): readonly unknown[] | null {
  const records = Array.isArray(json) ? json : listOf(json, 'messages')
  const looks = records.slice(0, 50).filter((record) => isObject(record) && isSlackShaped(record)).length
  return looks > 0 && looks * 2 >= Math.min(records.length, 50) ? records : null
}

function isSlackShaped(record: Readonly<Record<string, unknown>>): boolean {
  const ts = record['ts']
  const isMessage = record['type'] === 'message' || 'user' in record || 'bot_id' in record
  return typeof ts === 'string' && /^\d{9,10}\.\d{1,9}$/.test(ts) && isMessage
}
