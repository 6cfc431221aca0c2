import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An invented morning at a depot: sixteen lines of chat of which fifteen say something. */
export const LABELS_LATE = {
  text: readFileSync(fileURLToPath(new URL('../fixtures/labels-late.log', import.meta.url)), 'utf8'),
  date: '2026-02-02',
}

const SAID = [
  'queue graph is flat again',
  'restarting the next worker of the second row, it takes about a minute each',
  'who looks at the carrier side?',
  'page loads here, slowly',
  'depot three says the same as yesterday',
]
const WHO = ['ines', 'tariq', 'oskar', 'mei', 'alertbot']
const FIRST_S = 2 * 3600
const EVERY_S = 29

const clock = (second: number): string =>
  [second / 3600, (second / 60) % 60, second % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')

/** A long, long day of chat: so many lines from two in the morning on, each with its number. */
export const longDay = (lines: number): { text: string; date: string } => ({
  text: Array.from({ length: lines }, (_, index) => {
    const time = clock(FIRST_S + index * EVERY_S)
    return `[${time}] <${WHO[index % WHO.length]!}> ${SAID[index % SAID.length]!}, no. ${index + 1}`
  }).join('\n'),
  date: '2026-02-02',
})
