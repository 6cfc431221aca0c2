import { type LiveView, namedVoiceOf, type NoteLink, type ViewSection } from '@second-story/board'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from './room-context.tsx'
import { useBoard } from './use-board.ts'

const SECTION_OF = {
  entry: 'timeline',
  person: 'people',
  action: 'actions',
  question: 'questions',
  factor: 'factors',
  annotation: 'annotations',
} as const satisfies Record<NoteLink['kind'], ViewSection>

/** What a thing of the board is called now; null where it is gone, or its words were taken off the board. */
export const titleOf = (view: LiveView, { kind, id }: NoteLink): string | null => {
  if (kind !== 'person' && view.get('removed').has(id)) return null
  switch (kind) {
    case 'entry': {
      const entry = view.get('timeline').byId.get(id)
      if (!entry) return null
      const about = entry.precision === 'about' ? '≈' : ''
      const time = entry.at ? `${about}${clockTime(entry.at, view.get('facts').timeZone ?? 'UTC')} ` : ''
      return `${time}${entry.text ?? ''}`
    }
    case 'person':
      return view.get('people').get(id)?.name ?? null
    case 'action':
      return view.get('actions').get(id)?.title ?? null
    case 'question':
      return view.get('questions').get(id)?.text ?? null
    case 'factor':
      return view.get('factors').get(id)?.text ?? null
    case 'annotation': {
      const annotation = view.get('annotations').byId.get(id)
      if (!annotation) return null
      const name = view.get('people').get(namedVoiceOf(annotation) ?? '')?.name
      return [annotation.lens && LENS[annotation.lens], name].filter(Boolean).join(', ')
    }
  }
}

const LENS = { knew: 'Knew', assumed: 'Assumed', saw: 'Saw' } as const

/** The same, following every change. Null for no link. */
export const useTitle = (link: NoteLink | null): string | null => {
  const { view } = useRoom()
  useBoard('facts', ({ timeZone }) => timeZone)
  useBoard('removed', (removed) => link !== null && removed.has(link.id))
  return useBoard(SECTION_OF[link?.kind ?? 'person'], () => link && titleOf(view, link))
}
