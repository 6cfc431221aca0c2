import type { ArchiveFormat, Format, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import type { ZipMember } from '../bytes/unzip.ts'
import type { LineCount } from '../limits.ts'
import type { Warnings } from '../warnings.ts'
import { addNamesFrom, inOrder, readChannel, slackRecords, userNames } from './slack/channel.ts'

const dayFile = /^(?:(.*)\/)?(\d{4}-\d{2}-\d{2})(?:\.json)$/
const settingsFile =
  /(?:^|\/)(?:users|channels|groups|dms|mpims|integration_logs|canvases|file_conversations|huddle_transcripts|lists|org_users)\.json$/

function claims(input: TextInput): number {
  return slackRecords(input.json) ? 1 : 0
}

function read(input: TextInput, warnings: Warnings): Reading {
  const records = slackRecords(input.json) ?? []
  const names = new Map<string, string>()
  addNamesFrom(records, names)
  return {
    ...inOrder([readChannel(records, undefined, names, warnings)], warnings),
    statements: nothingStated(),
  }
}

/** One channel or one day of a Slack export, or an answer of Slack's conversations.history, as JSON. */
export const slack: Format = { id: 'slack', endings: ['.json'], claims, read }

function jsonOf(member: ZipMember): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(member.bytes)) as unknown
  } catch {
    return undefined
  }
}

function isExport(members: readonly ZipMember[]): boolean {
  const days = members.filter((member) => dayFile.test(member.name))
  if (days.length === 0) return false
  if (members.some((member) => /(?:^|\/)(?:users|channels)\.json$/.test(member.name))) return true
  return days.slice(0, 20).some((member) => slackRecords(jsonOf(member)) !== null)
}

function readExport(
  members: readonly ZipMember[],
  fileName: string,
  count: LineCount,
  warnings: Warnings,
): Reading {
  const channels = new Map<string, unknown[]>()
  let names = new Map<string, string>()
  let skipped = 0
  const others: string[] = []
  for (const member of members) {
    const day = dayFile.exec(member.name)
    const isUsers = /(?:^|\/)users\.json$/.test(member.name)
    if (!day && !isUsers) {
      if (!settingsFile.test(member.name)) others.push(member.name)
      continue
    }
    const json = jsonOf(member)
    if (isUsers) names = new Map([...names, ...userNames(json)])
    else if (Array.isArray(json)) {
      const name = (day?.[1] ?? '').split('/').pop() || fileName.replace(/\.zip$/i, '')
      const records = channels.get(name) ?? []
      count.add(json.length)
      for (const record of json) records.push(record as unknown)
      channels.set(name, records)
    } else {
      skipped++
      warnings.add(0, `${member.name} is no list of messages, or no JSON at all; it was skipped.`)
    }
  }
  if (others.length > 0) {
    warnings.add(
      0,
      `${others.length} other files in the zip were not read, such as ${others.slice(0, 3).join(', ')}.`,
    )
  }
  for (const records of channels.values()) addNamesFrom(records, names)
  const read = [...channels].map(([name, records]) => readChannel(records, name, names, warnings))
  const { items, skipped: unreadable } = inOrder(read, warnings)
  return { items, skipped: skipped + unreadable, statements: nothingStated() }
}

/** A Slack export as a zip, its files at the top or in one folder. Channels are the sources of the entries. */
export const slackExport: ArchiveFormat = { id: 'slack', claims: isExport, read: readExport }
