import type { Format, RawEntry, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import type { When } from '../time/when.ts'
import type { Warnings } from '../warnings.ts'
import { whenOf } from './json/json-time.ts'

const sample = 5_000
const times = new Set(['time', 'ts', 'timestamp', '@timestamp', 't', 'date', 'datetime', 'at'])
/** What is said, the most telling first. */
const words = ['msg', 'message', 'event', 'err', 'error']
const pair = /([A-Za-z_@][\w.@/-]{0,60})=(?:"((?:[^"\\]|\\.){0,20000})"|([^\s"]{0,4000}))(?:\s+|$)/y

interface Pair {
  name: string
  value: string
  /** As it stands in the line. */
  written: string
}

/** The pairs of a line that is made of nothing else; null for any other. */
function pairsOf(line: string): Pair[] | null {
  const found: Pair[] = []
  const text = line.trim()
  pair.lastIndex = 0
  while (pair.lastIndex < text.length) {
    const one = pair.exec(text)
    const [whole, name, quoted, bare = ''] = one ?? []
    if (whole === undefined || name === undefined) return null
    found.push({ name, value: quoted === undefined ? bare : unescaped(quoted), written: whole.trimEnd() })
  }
  return found.length > 1 ? found : null
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' }

function unescaped(quoted: string): string {
  return quoted.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)
}

/** What a line tells and when; null for one that has no time or says nothing. */
function happening(line: string): { when: When; text: string } | null {
  const pairs = pairsOf(line)
  const time = pairs?.find(({ name, value }) => times.has(name.toLowerCase()) && whenOf(value) !== null)
  const when = time ? whenOf(time.value) : null
  if (!pairs || !when) return null
  const said = words
    .map((word) => pairs.find(({ name, value }) => name.toLowerCase() === word && value.trim() !== ''))
    .find((one) => one !== undefined)
  const others = pairs.filter((one) => one !== time && one !== said).map(({ written }) => written)
  if (!said && others.length < 2) return null
  return { when, text: [said?.value.trim() ?? '', others.join(' ')].filter((part) => part !== '').join('\n') }
}

function claims({ json, lines }: TextInput): number {
  if (json !== undefined) return 0
  const filled = lines.slice(0, sample).filter((line) => line.trim() !== '')
  const found = filled.filter((line) => happening(line) !== null).length
  return found > 0 && found * 2 >= filled.length ? 0.9 : 0
}

function read({ lines }: TextInput, warnings: Warnings): Reading {
  const items: RawEntry[] = []
  let before = 0
  for (const [index, line] of lines.entries()) {
    const told = happening(line)
    const above = items.at(-1)
    if (told) items.push({ kind: 'entry', ...told, author: '', line: index + 1 })
    // What a program prints besides, such as where it stopped, belongs to the line above.
    else if (above && line.trim() !== '') above.text += `\n${line.trimEnd()}`
    else if (line.trim() !== '') before++
  }
  if (before > 0) warnings.add(1, `${before} lines stand before the first one with a time and were left out.`)
  return { items, skipped: 0, statements: nothingStated() }
}

/** Lines of a program as pairs: `time=... level=info msg="what happened" took=3s`. */
export const logfmt: Format = { id: 'logfmt', endings: ['.log', '.logfmt'], claims, read }
