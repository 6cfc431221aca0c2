import { create } from 'zustand'

/** The line for an idea that comes before its time. */
export interface Parking {
  /** True while the line stands open. */
  readonly open: boolean
  /** Key of the entry that the idea came up at; it stays so when the room goes on meanwhile. */
  readonly entryId: string | null
  begin(entryId: string | null): void
  close(): void
}

export const useParking = create<Parking>((set) => ({
  open: false,
  entryId: null,
  begin: (entryId) => set({ open: true, entryId }),
  close: () => set({ open: false }),
}))
