import { lazy } from 'react'

// What is not on the first screen of the board comes when it is looked at. The editor is the heaviest of all.

export const NotesPane = lazy(async () => ({ default: (await import('../notes/notes-pane.tsx')).NotesPane }))
export const NotesOutline = lazy(async () => ({
  default: (await import('../notes/notes-outline.tsx')).NotesOutline,
}))
export const QuestionsPane = lazy(async () => ({
  default: (await import('../questions/questions-pane.tsx')).QuestionsPane,
}))
export const ActionsPane = lazy(async () => ({
  default: (await import('../actions/actions-pane.tsx')).ActionsPane,
}))
export const FactsForm = lazy(async () => ({ default: (await import('../facts/facts-form.tsx')).FactsForm }))
export const WelcomePane = lazy(async () => ({
  default: (await import('../people/welcome-pane.tsx')).WelcomePane,
}))
export const SourcesPage = lazy(async () => ({
  default: (await import('../sources/sources-page.tsx')).SourcesPage,
}))
export const LateArrival = lazy(async () => ({
  default: (await import('../lobby/late-arrival.tsx')).LateArrival,
}))
export const KeyboardMap = lazy(async () => ({ default: (await import('./keyboard-map.tsx')).KeyboardMap }))
