const bracketed = /^<([^<>\n]{1,60})>\s+(?=\S)/
const mentioned = /^@([^\s:@]{1,60}):\s+(?=\S)/
// As meeting programs save their chat: From Ann to Everyone: text.
const addressed = /^From\s{1,4}(\S[^:\n]{0,59}?)\s{1,4}to\s{1,4}[^:\n]{1,60}:(?:\s{1,4}|$)/
const colon =
  /^((?!https?:)[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.'\-[\]|^`]{0,39}(?:\s\p{Lu}[\p{L}\p{M}.'-]{0,29}){0,2}):\s+(?=\S)/u
// Words that open a line of a review or a log with a colon and are nobody's name.
const labels = new Set(
  (
    'action alert alerts cause comms communication conclusion critical debug decision deploy deployment detected detection ' +
    'edit end error escalation event fatal fix fixed impact incident info investigation key lesson link mitigated mitigation ' +
    'monitoring next note notice notes question reason recovered recovery reminder resolution resolved response result root ' +
    'rollback severity start started status step summary task timeline todo trigger triggered update updated warn warning what why'
  ).split(' '),
)

export interface Spoken {
  author: string
  text: string
}

function isLabel(name: string): boolean {
  return labels.has(name.toLowerCase().split(/\s/)[0] ?? '')
}

/** Takes a name off that cannot be anything else: `<name> text`, `@name: text`, `From name to all: text`. */
export function plainSpeaker(text: string): Spoken | null {
  const found = bracketed.exec(text) ?? mentioned.exec(text) ?? addressed.exec(text)
  return found?.[1] ? { author: found[1].trim(), text: text.slice(found[0].length) } : null
}

/**
 * Takes the names off the texts of one list. `name: text` counts only where at least half of the texts are of this form,
 * since a single "Recovery: ..." or "nginx: ..." names nobody; common labels never do.
 */
export function speakers(texts: readonly string[]): Spoken[] {
  const named = texts.map((text) => {
    const plain = plainSpeaker(text)
    if (plain) return { plain, guess: null }
    const found = colon.exec(text.slice(0, 140))
    const name = found?.[1]
    return {
      plain: null,
      guess: found && name !== undefined && !isLabel(name) ? { name, length: found[0].length } : null,
    }
  })
  const guesses = named.filter((one) => one.guess !== null).length
  const open = named.filter((one) => one.plain === null).length
  const trusted = guesses > 0 && guesses * 2 >= open
  return texts.map((text, index) => {
    const one = named[index]
    if (one?.plain) return one.plain
    if (one?.guess && trusted) return { author: one.guess.name, text: text.slice(one.guess.length) }
    return { author: '', text }
  })
}
