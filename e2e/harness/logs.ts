import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An invented morning at a depot: sixteen lines of chat of which fifteen say something. */
export const LABELS_LATE = {
  text: readFileSync(fileURLToPath(new URL('../fixtures/labels-late.log', import.meta.url)), 'utf8'),
  date: '2026-02-02',
}
