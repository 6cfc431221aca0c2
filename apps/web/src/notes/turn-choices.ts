import type { LiveView } from '@second-story/board'
import { firstName } from '../kit/person-color.ts'
import type { NoteChoice } from './note-menu.ts'

type TurnChoice = Extract<NoteChoice, { kind: 'turn' }>

/**
 * What a line may become, each with its letter.
 * @param speaker personId of whose words they would be, null where nobody is named
 */
export const turnChoices = (view: LiveView, speaker: string | null): readonly TurnChoice[] => {
  const name = speaker === null ? undefined : view.get('people').get(speaker)?.name
  const whose = name ? `said by ${firstName(name)}` : 'whose? Name them with @ first'
  return [
    { kind: 'turn', into: 'knew', letter: 'k', name: 'What was known', hint: whose },
    { kind: 'turn', into: 'assumed', letter: 'a', name: 'What was assumed', hint: whose },
    { kind: 'turn', into: 'saw', letter: 's', name: 'What was seen', hint: whose },
    { kind: 'turn', into: 'factor', letter: 'f', name: 'Contributing factor', hint: 'one of many' },
    { kind: 'turn', into: 'question', letter: 'o', name: 'Open question', hint: 'goes to Discussion' },
    { kind: 'turn', into: 'action', letter: 'p', name: 'Action idea', hint: 'parked until Remediation' },
  ]
}
