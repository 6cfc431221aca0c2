import { createStore } from 'zustand/vanilla'
import type { Stretch } from './reading-store.ts'

/**
 * The stretch of the incident that is on this screen just now; null where nothing there has a time. It changes with
 * every frame of scrolling: whoever shows it draws it without React.
 */
export const seenStretch = createStore<{ readonly at: Stretch | null }>(() => ({ at: null }))
