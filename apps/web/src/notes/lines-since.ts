import { inCommon, type WrittenLine, type WrittenRun } from '@second-story/board'

/** Words, and whether they were there then, are there now, or both. */
export interface Piece extends WrittenRun {
  readonly state: 'same' | 'gone' | 'new'
}

/** A line then or now, with what became of it. */
export interface LineSince {
  readonly state: 'same' | 'gone' | 'new' | 'changed'
  readonly line: WrittenLine
  readonly pieces: readonly Piece[]
}

/** What was added to the notes and taken away since then, line by line and in a line by the word. */
export const linesSince = (
  then: readonly WrittenLine[],
  now: readonly WrittenLine[],
): readonly LineSince[] => {
  const rows: LineSince[] = []
  const same = inCommon(then.map(keyOf), now.map(keyOf))
  let [a, b] = [0, 0]
  for (const [thenAt, nowAt] of [...same, [then.length, now.length] as const]) {
    rows.push(...between(then.slice(a, thenAt), now.slice(b, nowAt)))
    const line = now[nowAt]
    if (line) rows.push(whole(line, 'same'))
    ;[a, b] = [thenAt + 1, nowAt + 1]
  }
  return rows
}

const wordsOf = ({ runs }: WrittenLine): string => runs.map(({ text }) => text).join('')
const keyOf = (line: WrittenLine): string => `${line.type} ${line.inside.join(' ')}\n${wordsOf(line)}`

const whole = (line: WrittenLine, state: Piece['state']): LineSince => ({
  state,
  line,
  pieces: line.runs.map((run) => ({ ...run, state })),
})

/** Lines that differ: where half of the words are the same it is one line, said otherwise. */
const between = (then: readonly WrittenLine[], now: readonly WrittenLine[]): LineSince[] => {
  const rows: LineSince[] = []
  let next = 0
  for (const line of then) {
    const at = now.findIndex((one, index) => index >= next && index < next + MOST_APART && isLike(line, one))
    if (at < 0) {
      rows.push(whole(line, 'gone'))
      continue
    }
    rows.push(...now.slice(next, at).map((one) => whole(one, 'new')))
    const found = now[at]
    if (found) rows.push({ state: 'changed', line: found, pieces: wordByWord(line, found) })
    next = at + 1
  }
  return [...rows, ...now.slice(next).map((one) => whole(one, 'new'))]
}

const MOST_APART = 20

const isLike = (a: WrittenLine, b: WrittenLine): boolean => {
  const [words, others] = [wordsOf(a).match(/\S+/gu) ?? [], wordsOf(b).match(/\S+/gu) ?? []]
  return inCommon(words, others).length * 2 >= Math.max(words.length, others.length, 1)
}

const wordByWord = (then: WrittenLine, now: WrittenLine): Piece[] => {
  const [before, after] = [split(then), split(now)]
  const pieces: Piece[] = []
  const put = (run: WrittenRun, state: Piece['state']): void => {
    const last = pieces.at(-1)
    if (last && last.state === state && last.by === run.by)
      pieces[pieces.length - 1] = { ...last, text: last.text + run.text }
    else pieces.push({ ...run, state })
  }
  let [a, b] = [0, 0]
  const same = inCommon(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )
  for (const [thenAt, nowAt] of [...same, [before.length, after.length] as const]) {
    for (const run of before.slice(a, thenAt)) put(run, 'gone')
    for (const run of after.slice(b, nowAt)) put(run, 'new')
    const run = after[nowAt]
    if (run) put(run, 'same')
    ;[a, b] = [thenAt + 1, nowAt + 1]
  }
  return pieces
}

const split = ({ runs }: WrittenLine): WrittenRun[] =>
  runs.flatMap(({ text, by }) => [...text.matchAll(/\s+|\S+/gu)].map(([word]) => ({ text: word, by })))
