import { create } from 'zustand'

/** A file on its way to an entry, or one that did not get there. */
export interface Upload {
  readonly key: number
  readonly entryId: string
  readonly name: string
  /** How much of it is on its way, 0 to 1. */
  readonly part: number
  /** Why it was not taken; null while it is on its way. */
  readonly refused: string | null
}

/** What this page's evidence is at: files on their way, and what is open over the board. A reload may forget it. */
export interface EvidenceState {
  readonly uploads: readonly Upload[]
  /** The entry whose link is written, and which one; null index for a new one. */
  readonly linking: { readonly entryId: string; readonly index: number | null; readonly href: string } | null
  /** The file brought last by this page: what it shows is asked once, under it. */
  readonly fresh: string | null
  /** What was taken off last and where, until it is put back or forgotten. */
  readonly taken: { readonly entryId: string; readonly fileId?: string; readonly link?: string } | null
  /** Opens the file field for an entry; it must be called while a press lasts. */
  choose(entryId: string): void
  begin(entryId: string, name: string): number
  change(key: number, patch: Partial<Pick<Upload, 'entryId' | 'part' | 'refused'>>): void
  end(key: number): void
  set(patch: Partial<Pick<EvidenceState, 'linking' | 'fresh' | 'taken'>>): void
}

let last = 0

export const useEvidence = create<EvidenceState>((set) => ({
  uploads: [],
  linking: null,
  fresh: null,
  taken: null,
  choose: () => undefined,
  begin: (entryId, name) => {
    const key = ++last
    set(({ uploads }) => ({ uploads: [...uploads, { key, entryId, name, part: 0, refused: null }] }))
    return key
  },
  change: (key, patch) =>
    set(({ uploads }) => ({ uploads: uploads.map((one) => (one.key === key ? { ...one, ...patch } : one)) })),
  end: (key) => set(({ uploads }) => ({ uploads: uploads.filter((one) => one.key !== key) })),
  set: (patch) => set(patch),
}))
