import type { SignalKind } from '@second-story/board'
import { useState } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useIsFacilitator, useMe } from '../room/use-me.ts'

/** What one may say quietly about an entry. */
export type EntrySignal = Exclude<SignalKind, 'ready' | 'learned'>
export const ENTRY_SIGNALS = ['new', 'obvious', 'moveOn', 'askMe'] as const satisfies readonly EntrySignal[]

export const SIGNAL_WORDS: Readonly<Record<EntrySignal, string>> = {
  new: 'New to me',
  obvious: 'Obvious to me',
  moveOn: 'Let us move on',
  askMe: 'Ask me about this',
}

export interface OwnSignals {
  /** Those who read the signals have no use for buttons to send them; observers send nothing. */
  readonly possible: boolean
  readonly sent: ReadonlySet<string>
  /** What the server refused last, as a sentence. */
  readonly error: string | null
  send(kind: EntrySignal): void
}

/**
 * One's own quiet signals about an entry. The board holds nothing of them, so this device remembers what was sent. A
 * button shows at once that it was pressed, and falls back with a sentence where that was refused.
 */
export const useOwnSignals = (entryId: string): OwnSignals => {
  const key = `signals:${entryId}`
  const { role } = useMe()
  const isFacilitator = useIsFacilitator()
  const { command, drafts } = useRoom()
  const [kept] = useDraft(key)
  const [error, setError] = useState<string | null>(null)
  const live = useAgenda(({ state }) => state === 'live')
  const change = (by: (kinds: Set<string>) => void): void => {
    const kinds = kindsIn(drafts.read(key))
    by(kinds)
    drafts.write(key, [...kinds].join(' '))
  }
  const send = async (kind: EntrySignal): Promise<void> => {
    if (kindsIn(drafts.read(key)).has(kind)) return
    change((kinds) => kinds.add(kind))
    const answer = await command({ do: 'signal', entryId, kind })
    setError(answer.status === 200 ? null : answer.detail)
    if (answer.status === 200) return
    change((kinds) => kinds.delete(kind))
    announceRefusal(answer.detail)
  }
  return {
    possible: live && !isFacilitator && role !== 'observer',
    sent: kindsIn(kept),
    error,
    send: (kind) => void send(kind),
  }
}

const kindsIn = (text: string): Set<string> => new Set(text.split(' ').filter(Boolean))
