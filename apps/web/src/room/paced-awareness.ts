import { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'

/** Own states sent at most this often: four a second (model.md "Numbers"). */
const PACE_MS = 250

type State = Record<string, unknown> | null

/**
 * Awareness that gathers what the page says about itself, so that a caret moving through a sentence costs four
 * frames a second and not one a letter. What was set is read back at once; leaving is never delayed.
 */
export const pacedAwareness = (doc: Doc): Awareness => {
  const awareness = new Awareness(doc)
  // On the object and not in a subclass: the constructor of Awareness sets a state before a subclass has its fields.
  const send = awareness.setLocalState.bind(awareness)
  const sent = awareness.getLocalState.bind(awareness)
  let next: { state: State } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let sentAt = -Infinity

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (!next) return
    const { state } = next
    next = null
    sentAt = performance.now()
    send(state)
  }
  awareness.getLocalState = () => (next ? next.state : sent())
  awareness.setLocalState = (state: State) => {
    next = { state }
    const wait = sentAt + PACE_MS - performance.now()
    if (state === null || wait <= 0) flush()
    else timer ??= setTimeout(flush, wait)
  }
  awareness.on('destroy', () => {
    if (timer !== null) clearTimeout(timer)
  })
  return awareness
}
