const marked = /<([^<>\n]{1,3000})>/g

/** Names of users by their id. */
export type Names = ReadonlyMap<string, string>

function mark(inside: string, names: Names): string {
  const bar = inside.indexOf('|')
  const target = bar < 0 ? inside : inside.slice(0, bar)
  const label = bar < 0 ? '' : inside.slice(bar + 1)
  if (target.startsWith('@')) return `@${names.get(target.slice(1)) ?? (label || target.slice(1))}`
  if (target.startsWith('#')) return `#${label || target.slice(1)}`
  if (target.startsWith('!')) return command(target.slice(1), label)
  const address = target.replace(/^(?:mailto|tel):/, '')
  const bare = address.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return label === '' || label === address || label === bare ? address : `${label} (${address})`
}

function command(name: string, label: string): string {
  if (label !== '') return label
  const word = name.split('^')[0] ?? name
  return word === 'here' || word === 'channel' || word === 'everyone' ? `@${word}` : word
}

function entities(text: string): string {
  return text.includes('&')
    ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    : text
}

/**
 * Slack's "mrkdwn" as plain text: `<@U1|ann>` and `<#C1|ops>` by name, `<address|label>` as label and address, `<!here>` as
 * @here, and the three entities that Slack escapes.
 */
export function slackText(text: string, names: Names): string {
  return entities(text.replace(marked, (_, inside: string) => mark(inside, names)))
}

/** Collects the names that old exports write beside the ids: `<@U1|ann>`. */
export function namesIn(text: string, into: Map<string, string>): void {
  for (const found of text.matchAll(/<@([UW][A-Z0-9]{1,20})\|([^<>|\n]{1,80})>/g)) {
    if (found[1] && found[2] && !into.has(found[1])) into.set(found[1], found[2])
  }
}
