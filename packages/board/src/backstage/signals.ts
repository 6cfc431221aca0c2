import type * as Y from 'yjs'
import type { BackstageRoot, SignalKind } from './backstage.ts'
import type { DoorAnswer, Signals } from './read.ts'

// All of these are the server's: call them in a transaction of its.

const root = <T>(backstage: Y.Doc, name: BackstageRoot): Y.Map<T> => backstage.getMap<T>(name)

/** Notes what somebody signalled about an entry or a question; once, however often they press. */
export const noteSignal = (
  backstage: Y.Doc,
  about: string,
  kind: Exclude<SignalKind, 'ready' | 'learned'>,
  personId: string,
): void => {
  const signals = root<Signals>(backstage, 'signals')
  const before = signals.get(about)
  if (before?.[kind]?.includes(personId)) return
  signals.set(about, { ...before, [kind]: [...(before?.[kind] ?? []), personId] })
}

/**
 * Notes that somebody is ready to go on from this step of the agenda.
 * @returns how many are
 */
export const noteReady = (backstage: Y.Doc, step: number, personId: string): number => {
  const ready = root<number>(backstage, 'ready')
  if (ready.get(personId) !== step) ready.set(personId, step)
  let count = 0
  for (const at of ready.values()) if (at === step) count++
  return count
}

/** Notes that somebody learned something they will use. */
export const noteLearned = (backstage: Y.Doc, personId: string): void => {
  const learned = root<true>(backstage, 'learned')
  if (!learned.has(personId)) learned.set(personId, true)
}

/** @param at server time in ms */
export const noteSpoken = (backstage: Y.Doc, personId: string, at: number): void => {
  root<number>(backstage, 'spoken').set(personId, at)
}

/** When people spoke last, server time in ms. */
export const readSpoken = (backstage: Y.Doc): ReadonlyMap<string, number> =>
  new Map(root<number>(backstage, 'spoken').entries())

/** With the meeting it ends who has spoken in it. */
export const forgetSpoken = (backstage: Y.Doc): void => root(backstage, 'spoken').clear()

/**
 * Puts down what somebody answered at the door, once.
 * @param key stands for who answers, and tells nobody who that is
 * @returns false where this key has answered
 */
export const answerDoor = (backstage: Y.Doc, key: string, answer: DoorAnswer): boolean => {
  const door = root<DoorAnswer>(backstage, 'door')
  if (door.has(key)) return false
  door.set(key, answer)
  return true
}
