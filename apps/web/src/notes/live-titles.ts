import type { LiveView, NoteLink, ViewSection } from '@second-story/board'
import { titleOf } from '../room/thing-title.ts'

/** What things are called, for parts of the page that the editor draws and React knows nothing of. */
export interface LiveTitles {
  title(link: NoteLink): string | null
  /** Calls back, once a frame at most, after anything was renamed. @returns ends it */
  watch(refresh: () => void): () => void
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
  let ends: readonly (() => void)[] = []
  const handleChange = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      for (const refresh of watching) refresh()
    })
  }
  return {
    title: (link) => titleOf(view, link),
    watch: (refresh) => {
      if (watching.size === 0) ends = SECTIONS.map((section) => view.subscribe(section, handleChange))
      watching.add(refresh)
      return () => {
        watching.delete(refresh)
        if (watching.size > 0) return
        for (const end of ends) end()
        ends = []
        cancelAnimationFrame(frame)
        frame = 0
      }
    },
  }
}
