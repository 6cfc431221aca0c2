import type { Board, Keyed } from '@second-story/board'

type Row = { readonly id: string }

/** What `export.json` answers: everything with its status, the keyed roots as lists with their key as `id`. */
export type ReviewExport = { readonly [S in keyof Keyed]: readonly Row[] } & Pick<
  Board,
  'schemaVersion' | 'facts' | 'agenda' | 'notes' | 'notesText'
>

export const reviewExport = (board: Board): ReviewExport => ({
  schemaVersion: board.schemaVersion,
  facts: board.facts,
  agenda: board.agenda,
  people: rows(board.people),
  sources: rows(board.sources),
  files: rows(board.files),
  timeline: board.order.flatMap((id) => board.timeline.get(id) ?? []),
  annotations: rows(board.annotations),
  notes: board.notes,
  notesText: board.notesText,
  factors: rows(board.factors),
  actions: rows(board.actions),
  questions: rows(board.questions),
  checkin: rows(board.checkin),
  agreement: rows(board.agreement),
  agreementNotes: rows(board.agreementNotes),
  hands: rows(board.hands),
  votes: [...board.votes].map(([id, ids]) => ({ id, ids })),
  removed: rows(board.removed),
})

const rows = <T extends object>(things: ReadonlyMap<string, T>): (T & { id: string })[] =>
  [...things].map(([id, thing]) => ({ ...thing, id }))
