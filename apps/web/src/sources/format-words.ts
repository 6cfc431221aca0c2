/** What a format is called where a person reads it, and what its lines are. */
const WORDS: Readonly<Record<string, readonly [name: string, one: string, more: string]>> = {
  plain: ['List of times', 'line', 'lines'],
  markdown: ['Markdown', 'entry', 'entries'],
  html: ['Web page', 'entry', 'entries'],
  pasted: ['Chat, pasted', 'message', 'messages'],
  transcript: ['Call transcript', 'utterance', 'utterances'],
  irc: ['IRC', 'message', 'messages'],
  slack: ['Slack', 'message', 'messages'],
  discord: ['Discord', 'message', 'messages'],
  mattermost: ['Mattermost', 'message', 'messages'],
  pagerduty: ['PagerDuty', 'record', 'records'],
  alertmanager: ['Alertmanager', 'alert', 'alerts'],
  opsgenie: ['Opsgenie', 'alert', 'alerts'],
  statuspage: ['Status page', 'update', 'updates'],
  github: ['GitHub', 'event', 'events'],
  logfmt: ['Program log', 'line', 'lines'],
  json: ['JSON records', 'record', 'records'],
  csv: ['Table', 'row', 'rows'],
  zip: ['Several logs in a zip', 'line', 'lines'],
}

/** `IRC`; a format of a newer server by its own name. */
export const formatName = (format: string): string => WORDS[format]?.[0] ?? format

/** `1,318 messages` */
export const countOf = (format: string, count: number): string => {
  const [, one = 'line', more = 'lines'] = WORDS[format] ?? []
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`
}

/** What kind of evidence a format is, by the shape of its icon. */
export const sortOf = (format: string): 'talk' | 'alerts' | 'text' => {
  if (['pagerduty', 'alertmanager', 'opsgenie'].includes(format)) return 'alerts'
  const talk = ['pasted', 'transcript', 'irc', 'slack', 'discord', 'mattermost']
  return talk.includes(format) ? 'talk' : 'text'
}
