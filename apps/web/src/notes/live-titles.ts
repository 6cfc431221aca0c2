import type { LiveView, NoteLink, ViewSection } from '@second-story/board'
import { titleOf } from '../room/thing-title.ts'

/** What things are called, for parts of the page that the editor draws and React knows nothing of. */
export interface LiveTitles {
  title(link: NoteLink): string | null
  /** Calls back, once a frame at most, after anything was renamed. @returns ends it */
  watch(refresh: () => void): () => void
  destroy(): void
}

const SECTIONS: readonly ViewSection[] = [
  'facts',
  'timeline',
  'people',
  'annotations',
  'actions',
  'questions',
  'factors',
  'removed',
]

export const liveTitles = (view: LiveView): LiveTitles => {
  const watching = new Set<() => void>()
  let frame = 0
  const handleChange = (): void => {
    if (watching.size === 0) return
    frame ||= requestAnimationFrame(() => {
      frame = 0
      for (const refresh of watching) refresh()
    })
  }
  const ends = SECTIONS.map((section) => view.subscribe(section, handleChange))
  return {
    title: (link) => titleOf(view, link),
    watch: (refresh) => {
      watching.add(refresh)
      return () => watching.delete(refresh)
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      for (const end of ends) end()
    },
  }
}
