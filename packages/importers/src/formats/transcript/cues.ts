import { resolved } from '../html/tokens.ts'

/** One cue of a transcript. Times in milliseconds from the start of the recording. */
export interface Cue {
  fromMs: number
  toMs: number
  author: string
  text: string
  line: number
  /** Cues of one utterance that a program cut into pieces have the same one; '' for none. */
  utterance: string
}

interface Times {
  fromMs: number
  toMs: number
  /** Written without leading zeros. */
  short: boolean
}

const time = '(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]?\\d)[.,](\\d{1,3})\\d{0,6}'
// With fractions of seconds: `14:05 -> 14:10` is a span on the clock on the wall.
const timing = new RegExp(`^\\s{0,8}${time}\\s{0,8}-{1,2}>\\s{0,8}${time}(?=\\s|$)`)
// YouTube's: 0:00:01.000,0:00:02.500.
const pair = new RegExp(`^\\s{0,8}${time},${time}\\s{0,8}$`)
const voice = /^\s{0,8}<v(?:\.[^\s<>]{1,60})?\s{1,4}([^<>\n]{1,120})>/
const inlineTags =
  /<\/?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|<(?:\d{1,3}:)?\d\d:\d\d\.\d{3}>/gi
const inlinePositions = /\{\\an?\d\}/g
const named = /^((?!https?:)[\p{L}\p{N}][^:<>\n]{0,59}):\s{1,4}(?=\S)/u
const pieces = /^(.{1,80}\/\d{1,6})-\d{1,6}$/

function ms(parts: readonly (string | undefined)[]): number {
  const [hours, minutes, seconds, fraction] = parts
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)
  return whole * 1000 + Number((fraction ?? '0').padEnd(3, '0'))
}

/** The times of a cue's line, null for any other line. */
export function cueTimes(line: string): Times | null {
  const found = line.includes('->') ? timing.exec(line) : line.length < 40 ? pair.exec(line) : null
  if (!found) return null
  const short = /^\s{0,8}(?:\d:)?\d:\d[.,]/.test(line)
  return { fromMs: ms(found.slice(1, 5)), toMs: ms(found.slice(5, 9)), short }
}

function cueOf(times: Times, said: readonly string[], id: string, line: number): Cue {
  const { fromMs, toMs, short } = times
  const first = said[0] ?? ''
  const speaker = voice.exec(first)?.[1] ?? ''
  // Teams writes its times without leading zeros, and the name on the first line below them.
  const above = short && said.length > 1 && speaker === '' ? first.trim() : ''
  const plain = (above === '' ? said : said.slice(1))
    .map((one) => resolved(one.replace(inlineTags, '').replace(inlinePositions, '')).trim())
    .filter((one) => one !== '')
    .join(' ')
  const before = speaker === '' && above === '' ? named.exec(plain) : null
  return {
    fromMs,
    toMs,
    author: resolved(speaker).trim() || above || (before?.[1] ?? '').trim(),
    text: before ? plain.slice(before[0].length) : plain,
    line,
    utterance: pieces.exec(id)?.[1] ?? '',
  }
}

/**
 * The cues of a WebVTT or SRT text. Notes, styles and regions are no cues. A blank line ends a cue; some programs leave it
 * out, so the times of the next one end it too.
 */
export function cuesOf(lines: readonly string[]): Cue[] {
  const cues: Cue[] = []
  let at = 0
  while (at < lines.length) {
    const times = cueTimes(lines[at] ?? '')
    if (!times) {
      at++
      continue
    }
    const line = at + 1
    const id = (lines[at - 1] ?? '').trim()
    const said: string[] = []
    at++
    while (at < lines.length && (lines[at] ?? '').trim() !== '' && cueTimes(lines[at] ?? '') === null) {
      const isNumber = /^\d{1,6}$/.test((lines[at] ?? '').trim()) && cueTimes(lines[at + 1] ?? '') !== null
      if (!isNumber) said.push(lines[at] ?? '')
      at++
    }
    cues.push(cueOf(times, said, id, line))
  }
  return cues
}

/** Puts the pieces of one utterance together again, and leaves out cues in which nothing is said. */
export function utterancesOf(cues: readonly Cue[]): Cue[] {
  const whole: Cue[] = []
  for (const cue of cues) {
    const last = whole.at(-1)
    if (last && cue.utterance !== '' && last.utterance === cue.utterance && last.author === cue.author) {
      last.text = `${last.text} ${cue.text}`.trim()
      last.toMs = Math.max(last.toMs, cue.toMs)
    } else if (cue.text !== '') whole.push({ ...cue })
  }
  return whole
}
