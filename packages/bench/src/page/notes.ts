import type { Page } from 'playwright-core'
import { workOfKeys } from './work-of-keys.ts'

/** What typing in the notes took, in ms for each key, sorted. */
export interface Typing {
  /** Processor time of the page's thread from a key to the next: script, style, layout, paint, and telling the server. */
  readonly work: readonly number[]
  /** From the press until the letter stood in the notes and all that hears of it had run. */
  readonly letters: readonly number[]
  /** Until the frame after it began. */
  readonly frames: readonly number[]
}

const WORDS_A_LINE = 20
const LINES_A_HEADING = 40
const LINES_A_PASTE = 250

/** Pastes so many words into the notes, in lines under headings, one in nine of them marked. */
export const fill = async (page: Page, words: number): Promise<void> => {
  const lines = Math.round(words / WORDS_A_LINE)
  for (let at = 0; at < lines; at += LINES_A_PASTE) {
    const html = Array.from({ length: Math.min(LINES_A_PASTE, lines - at) }, (_, index) => {
      const line = at + index
      const heading = line % LINES_A_HEADING === 0 ? `<h3>10:${10 + (line % 50)} Something happens</h3>` : ''
      const text = Array.from({ length: WORDS_A_LINE }, (_word, word) => `word${(line * 7 + word) % 997}`)
      return `${heading}<p${line % 9 === 0 ? ' data-mark="surprise"' : ''}>${text.join(' ')}</p>`
    })
    await page.getByRole('textbox', { name: 'Notes' }).evaluate((notes, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', pasted)
      notes.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html.join(''))
    await page.getByText('Saved', { exact: true }).waitFor()
  }
}

/** Types letter by letter where the caret is. @param pause ms between two keys */
export const typing = async (page: Page, text: string, pause: number): Promise<Typing> => {
  await page.evaluate(() => {
    const figures: { letters: number[]; frames: number[] } = { letters: [], frames: [] }
    Object.assign(window, { figures })
    let pressed = 0
    window.addEventListener('keydown', () => (pressed = performance.now()), true)
    window.addEventListener('input', () => {
      const since = pressed
      // The editor hears of its letter in a microtask; what that sets off has run when the next task begins.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => figures.letters.push(performance.now() - since)
      port2.postMessage(null)
      requestAnimationFrame(() => figures.frames.push(performance.now() - since))
    })
  })
  const work = await workOfKeys(page, () => page.keyboard.type(text, { delay: pause }))
  const waits = await page.evaluate(() => {
    const { letters, frames } = (window as unknown as { figures: { letters: number[]; frames: number[] } })
      .figures
    const sorted = (all: readonly number[]): number[] => all.toSorted((a, b) => a - b)
    return { letters: sorted(letters), frames: sorted(frames) }
  })
  return { work, ...waits }
}
