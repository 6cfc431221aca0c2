import type { Awareness } from 'y-protocols/awareness'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Me } from './me.ts'

/** What one person's pages say about them; several tabs are one person. */
export interface Seen {
  readonly id: string
  readonly name: string
  /** Key of the entry they read. */
  readonly entryId: string | null
  /** Key of the entry whose fields they change just now. */
  readonly editing: string | null
  /** What stands in the middle of their screen, where they say so: whoever learns beside them follows it. */
  readonly pane: string | null
  /** Where they write words that are not on the board yet, as `writingAt` names it; nothing of what they write. */
  readonly writing: string | null
  /** Idle after a minute without a key or pointer, away after three. */
  readonly rest: 'here' | 'idle' | 'away'
}

/** Somebody in the room, apart from where they look. */
export type Here = Pick<Seen, 'id' | 'name' | 'rest'>

export interface Presence {
  /** By personId, in the order of arrival on this page. */
  readonly seen: StoreApi<ReadonlyMap<string, Seen>>
  /** The same people, told only when somebody comes, goes, rests or has another name: all look around all the time. */
  readonly here: StoreApi<readonly Here[]>
  /** Tells everyone which entry this person reads; null for none. */
  setLooking(entryId: string | null): void
  /** Tells everyone whose fields this person changes; null when done. */
  setEditing(entryId: string | null): void
  /** Says what stands in the middle of this person's screen. */
  setPane(pane: string): void
  /** Tells everyone that this person writes about an entry under a lens; null when they stop. */
  setWriting(place: string | null): void
  /** Tells everyone whether this person is at the page. */
  setRest(rest: Seen['rest']): void
  /** Reads again who is there. */
  refresh(): void
  destroy(): void
}

export interface PresenceOptions {
  awareness: Awareness
  me: Me
  /** CSS colour of this person's caret in the notes. */
  color: string
  /** False while the line is down: nobody leaves the room because this device lost it. */
  isOn(): boolean
}

export const createPresence = ({ awareness, me, color, isOn }: PresenceOptions): Presence => {
  awareness.setLocalState({
    user: { id: me.id, name: me.name, color },
    cursor: null,
    entryId: null,
    editing: null,
    pane: null,
    writing: null,
    rest: 'here',
  })
  return {
    ...watchPresence(awareness, isOn),
    setLooking: (entryId) => {
      if (awareness.getLocalState()?.entryId !== entryId) awareness.setLocalStateField('entryId', entryId)
    },
    setEditing: (editing) => {
      if (awareness.getLocalState()?.editing !== editing) awareness.setLocalStateField('editing', editing)
    },
    setPane: (pane) => {
      if (awareness.getLocalState()?.pane !== pane) awareness.setLocalStateField('pane', pane)
    },
    setWriting: (place) => {
      if (awareness.getLocalState()?.writing !== place) awareness.setLocalStateField('writing', place)
    },
    setRest: (rest) => {
      if (awareness.getLocalState()?.rest !== rest) awareness.setLocalStateField('rest', rest)
    },
  }
}

/** How a place to write in is named among those who look at the same board. */
export const writingAt = (entryId: string, lens: string): string => `${entryId} ${lens}`

/** Sees who is there without being there. */
export const watchPresence = (awareness: Awareness, isOn: () => boolean): Presence => {
  const seen = createStore<ReadonlyMap<string, Seen>>(() => new Map())
  const here = createStore<readonly Here[]>(() => [])
  const show = (next: ReadonlyMap<string, Seen>): void => {
    seen.setState(next, true)
    const people = [...next.values()].map(({ id, name, rest }) => ({ id, name, rest }))
    if (!sameHere(here.getState(), people)) here.setState(people, true)
  }
  let frame: number | null = null
  const read = (): void => {
    frame = null
    if (!isOn()) return
    const next = seenIn(awareness)
    if (!same(seen.getState(), next)) show(next)
  }
  // A room of a hundred sends many states a second: they are read once a frame.
  const handleChange = (): void => {
    frame ??= requestAnimationFrame(read)
  }
  awareness.on('change', handleChange)
  show(seenIn(awareness))

  return {
    seen,
    here,
    refresh: read,
    setLooking: () => {},
    setEditing: () => {},
    setPane: () => {},
    setWriting: () => {},
    setRest: () => {},
    destroy: () => {
      awareness.off('change', handleChange)
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}

/** Of several pages of one person the most awake counts; among these the newest. */
export const seenIn = (awareness: Pick<Awareness, 'getStates'>): ReadonlyMap<string, Seen> => {
  const people = new Map<string, Seen>()
  for (const state of awareness.getStates().values()) {
    const one = seenOf(state)
    if (!one) continue
    const other = people.get(one.id)
    if (!other || WAKE[one.rest] >= WAKE[other.rest]) people.set(one.id, one)
  }
  return people
}

const WAKE = { away: 0, idle: 1, here: 2 } as const

// Others' states are whatever their programs send; nothing in them is taken on trust.
const seenOf = (state: Record<string, unknown>): Seen | null => {
  const { user, entryId, editing, pane, writing, rest } = state
  if (typeof user !== 'object' || user === null) return null
  const { id, name } = user as { id?: unknown; name?: unknown }
  if (typeof id !== 'string') return null
  return {
    id,
    name: typeof name === 'string' ? name.slice(0, 80) : '',
    entryId: typeof entryId === 'string' ? entryId : null,
    editing: typeof editing === 'string' ? editing : null,
    pane: typeof pane === 'string' ? pane : null,
    writing: typeof writing === 'string' ? writing : null,
    rest: rest === 'idle' || rest === 'away' ? rest : 'here',
  }
}

const same = (a: ReadonlyMap<string, Seen>, b: ReadonlyMap<string, Seen>): boolean =>
  a.size === b.size &&
  [...b].every(([id, one]) => {
    const other = a.get(id)
    return (
      other?.name === one.name &&
      other.entryId === one.entryId &&
      other.editing === one.editing &&
      other.pane === one.pane &&
      other.writing === one.writing &&
      other.rest === one.rest
    )
  })

const sameHere = (a: readonly Here[], b: readonly Here[]): boolean =>
  a.length === b.length &&
  b.every(({ id, name, rest }, index) => {
    const other = a[index]!
    return other.id === id && other.name === name && other.rest === rest
  })
