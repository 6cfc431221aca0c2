import { notesJson } from '@second-story/board'
import { useState } from 'react'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { type Pick, type PickGroup, PickList } from '../kit/pick-list.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useTaken } from '../room/taken.ts'
import { useUi } from '../room/ui-store.ts'
import type { CentrePane } from './centre-pane.ts'
import { findable, type Found, search } from './find-index.ts'
import { entryOf, goToEntry } from './go-to.ts'
import { reveal } from './reveal.ts'

/** `/`: finds words anywhere in this review and goes there. */
export const Find = ({ onShow }: { onShow(pane: CentrePane): void }) => {
  const { view, doc, presence } = useRoom()
  // As the board stands when it is looked for: what changes meanwhile must not move the lines under the hand.
  const [all] = useState(() =>
    findable({
      timeline: view.get('timeline'),
      annotations: view.get('annotations'),
      questions: view.get('questions'),
      factors: view.get('factors'),
      actions: view.get('actions'),
      people: view.get('people'),
      removed: view.get('removed'),
      notes: notesJson(doc),
    }),
  )
  const [zone] = useState(() => view.get('facts').timeZone ?? 'UTC')

  const toEntry = (id: string, open: boolean): void => goToEntry(view, onShow, id, open, true)
  const goToWords = (pane: CentrePane, text: string) => (): void => {
    onShow(pane)
    reveal(text)
  }
  const pickOf = (found: Found): Pick => {
    switch (found.kind) {
      case 'entry': {
        const { id, at, text = '', actor } = found.entry
        return {
          id,
          label: text,
          detail: actor,
          lead: at ? clockTime(at, zone) : '–',
          run: () => toEntry(id, false),
        }
      }
      case 'annotation': {
        const { annotation, entry } = found
        const lens = annotation.lens
        return {
          id: annotation.id,
          label: annotation.body ?? '',
          detail:
            `${lens ? LENS_WORDS[lens].heading : ''} at ${entry.at ? clockTime(entry.at, zone) : 'an entry'}`.trim(),
          lead: lens && <LensIcon lens={lens} />,
          run: () => toEntry(entry.id, true),
        }
      }
      case 'question': {
        const { id, text = '' } = found.question
        return { id, label: text, run: goToWords('questions', text) }
      }
      case 'factor': {
        const { id, text = '' } = found.factor
        const run = (): void => {
          useTaken.getState().show(true)
          goToWords('questions', text)()
        }
        return { id, label: text, run }
      }
      case 'action': {
        const { id, title = '' } = found.action
        return { id, label: title, run: goToWords('actions', title) }
      }
      case 'note':
        return { id: `note ${found.text}`, label: found.text, run: goToWords('notes', found.text) }
      case 'person': {
        const { person, id } = found
        return {
          id,
          label: person.name ?? '',
          detail: [person.role && ROLE_WORDS[person.role].name, person.job].filter(Boolean).join(', '),
          run: () => {
            const at = entryOf({ presence, view }, id)
            if (at) toEntry(at, true)
          },
        }
      }
    }
  }
  const find = (words: string): readonly PickGroup[] => {
    const found = search(all, words)
    return KINDS.map(({ kind, name }) => ({
      name,
      picks: found.filter((one) => one.kind === kind).map(pickOf),
    })).filter(({ picks }) => picks.length > 0)
  }
  return (
    <PickList
      title="Find in this review"
      placeholder="Find entries, words, notes, questions, factors, actions, people"
      none="Nothing in this review holds these words."
      find={find}
      onClose={() => useUi.getState().setAsking(null)}
    />
  )
}

const KINDS = [
  { kind: 'entry', name: 'Timeline' },
  { kind: 'annotation', name: 'What people said' },
  { kind: 'note', name: 'Notes' },
  { kind: 'question', name: 'Questions' },
  { kind: 'factor', name: 'Factors and learnings' },
  { kind: 'action', name: 'Actions' },
  { kind: 'person', name: 'People' },
] as const satisfies readonly { kind: Found['kind']; name: string }[]
