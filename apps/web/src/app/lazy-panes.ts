import { lazy } from 'react'
import { fetchHintReader } from '../room/wording/read-hints.ts'

// What is not on the first screen of the board comes when it is looked at, or when the page has nothing else to do.
// The editor is the heaviest of all.
const load = {
  notes: () => import('../notes/notes-pane.tsx'),
  outline: () => import('../notes/notes-outline.tsx'),
  agreement: () => import('../agreement/agreement-pane.tsx'),
  after: () => import('../closing/end-page.tsx'),
  questions: () => import('./discussion.tsx'),
  actions: () => import('./remediation.tsx'),
  facts: () => import('../facts/facts-form.tsx'),
  welcome: () => import('../people/welcome-pane.tsx'),
  mine: () => import('../mine/mine-page.tsx'),
  linesInCard: () => import('../mine/own-lines-in-card.tsx'),
  linesAtEnd: () => import('../mine/own-lines-at-end.tsx'),
  phoneOffer: () => import('../mine/phone-offer.tsx'),
  sources: () => import('../sources/sources-page.tsx'),
  lines: () => import('../sources/lines-around.tsx'),
  restsOn: () => import('../sources/rests-on-sheet.tsx'),
  late: () => import('../lobby/late-arrival.tsx'),
  keys: () => import('./keyboard-map.tsx'),
  wording: fetchHintReader,
}
const loadPrivate = {
  cockpit: () => import('./cockpit.tsx'),
}

export const NotesPane = lazy(async () => ({ default: (await load.notes()).NotesPane }))
export const NotesOutline = lazy(async () => ({ default: (await load.outline()).NotesOutline }))
export const AgreementPane = lazy(async () => ({ default: (await load.agreement()).AgreementPane }))
export const EndPage = lazy(async () => ({ default: (await load.after()).EndPage }))
export const Discussion = lazy(async () => ({ default: (await load.questions()).Discussion }))
export const Remediation = lazy(async () => ({ default: (await load.actions()).Remediation }))
export const FactsForm = lazy(async () => ({ default: (await load.facts()).FactsForm }))
export const WelcomePane = lazy(async () => ({ default: (await load.welcome()).WelcomePane }))
export const MinePage = lazy(async () => ({ default: (await load.mine()).MinePage }))
export const OwnLinesInCard = lazy(async () => ({ default: (await load.linesInCard()).OwnLinesInCard }))
export const OwnLinesAtEnd = lazy(async () => ({ default: (await load.linesAtEnd()).OwnLinesAtEnd }))
export const PhoneOffer = lazy(async () => ({ default: (await load.phoneOffer()).PhoneOffer }))
export const SourcesPage = lazy(async () => ({ default: (await load.sources()).SourcesPage }))
export const LinesAround = lazy(async () => ({ default: (await load.lines()).LinesAround }))
export const RestsOnSheet = lazy(async () => ({ default: (await load.restsOn()).RestsOnSheet }))
export const LateArrival = lazy(async () => ({ default: (await load.late()).LateArrival }))
export const Cockpit = lazy(async () => ({ default: (await loadPrivate.cockpit()).Cockpit }))
export const KeyboardMap = lazy(async () => ({ default: (await load.keys()).KeyboardMap }))

/**
 * Fetches every pane at once: a pane first opened while the line is down, or after the server was brought up to date,
 * could not be fetched any more, and one that is on its way just then is lost to the page for good.
 * @param isFacilitator fetches what only they see as well
 */
export const fetchPanes = async (isFacilitator: boolean): Promise<void> => {
  const panes = Object.values(load)
  // What is out of reach already says so when it is opened.
  await Promise.allSettled(
    (isFacilitator ? [...panes, ...Object.values(loadPrivate)] : panes).map((one) => one()),
  )
}
