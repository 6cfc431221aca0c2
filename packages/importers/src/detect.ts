import type { ZipMember } from './bytes/unzip.ts'
import type { ArchiveFormat, Format, TextInput } from './format.ts'
import { alertmanager } from './formats/alertmanager.ts'
import { csv } from './formats/csv.ts'
import { discordHtml } from './formats/discord-html.ts'
import { discordText } from './formats/discord-text.ts'
import { discord } from './formats/discord.ts'
import { github } from './formats/github.ts'
import { html } from './formats/html.ts'
import { irc } from './formats/irc.ts'
import { jsonRecords } from './formats/json-records.ts'
import { logfmt } from './formats/logfmt.ts'
import { markdown } from './formats/markdown.ts'
import { mattermost } from './formats/mattermost.ts'
import { opsgenie } from './formats/opsgenie.ts'
import { pagerduty } from './formats/pagerduty.ts'
import { pastedTranscript } from './formats/pasted-transcript.ts'
import { pasted } from './formats/pasted.ts'
import { plain } from './formats/plain.ts'
import { bareClock, timeLast } from './formats/respelled.ts'
import { slack, slackExport } from './formats/slack.ts'
import { statuspage } from './formats/statuspage.ts'
import { statusText } from './formats/status-text.ts'
import { transcript } from './formats/transcript.ts'

/** All text formats; on a draw the earlier one wins. */
export const formats: readonly Format[] = [
  slack,
  pagerduty,
  alertmanager,
  opsgenie,
  statuspage,
  github,
  discord,
  mattermost,
  jsonRecords,
  discordHtml,
  discordText,
  transcript,
  statusText,
  html,
  pastedTranscript,
  pasted,
  csv,
  logfmt,
  irc,
  markdown,
  plain,
  timeLast,
  bareClock,
]

const archives: readonly ArchiveFormat[] = [slackExport]

/** Enough to decide between two formats that both fit, too little to beat one that fits better. */
const endingCounts = 0.05

/** The format that a text is in: by what it says first, by its file name where that leaves it open. Null for none. */
export function detect(input: TextInput): Format | null {
  const name = input.fileName.toLowerCase()
  let best: { format: Format; claim: number } | null = null
  for (const format of formats) {
    const claim = format.claims(input)
    if (claim <= 0) continue
    const total = claim + (format.endings.some((ending) => name.endsWith(ending)) ? endingCounts : 0)
    if (best === null || total > best.claim) best = { format, claim: total }
  }
  return best?.format ?? null
}

/** The kind of export that the files of a zip are, null for a zip of single logs. */
export function detectArchive(members: readonly ZipMember[]): ArchiveFormat | null {
  return archives.find((format) => format.claims(members)) ?? null
}
