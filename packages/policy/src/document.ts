import type { Agenda, Role, Section, Touch } from '@second-story/board'

/** Who asks: a person of the review, from their session. */
export interface Asker {
  readonly personId: string
  readonly role: Role
}

export type Answer = { allowed: true } | { allowed: false; code: Refusal; detail: string }
export type Refusal = 'observer' | 'server-only' | 'role' | 'not-yours' | 'proposal' | 'state'

/**
 * Who may write what while the meeting is on, as in the model: F facilitator, C co-facilitator, B scribe,
 * P participant. `any`: every thing of the section but other people's own; `own`: things under the writer's key.
 * Nobody, whatever the role, writes under another's name. A section without a line is the server's.
 */
const TABLE: Partial<Record<Section, Partial<Record<Role, 'any' | 'own'>>>> = {
  facts: { facilitator: 'any', cofacilitator: 'any', scribe: 'any' },
  timeline: { facilitator: 'any', cofacilitator: 'any', scribe: 'any', participant: 'own' },
  annotations: { facilitator: 'own', cofacilitator: 'own', scribe: 'own', participant: 'own' },
  notes: { facilitator: 'any', cofacilitator: 'any', scribe: 'any' },
  factors: { facilitator: 'any', cofacilitator: 'any', scribe: 'any', participant: 'own' },
  actions: { facilitator: 'any', cofacilitator: 'any', scribe: 'any', participant: 'own' },
  questions: { facilitator: 'any', cofacilitator: 'any', scribe: 'any', participant: 'own' },
  checkin: { facilitator: 'own', cofacilitator: 'own', scribe: 'own', participant: 'own' },
  agreement: { facilitator: 'own', cofacilitator: 'own', scribe: 'own', participant: 'own' },
  agreementNotes: { facilitator: 'any', cofacilitator: 'any' },
  votes: { facilitator: 'own', cofacilitator: 'own', scribe: 'own', participant: 'own' },
  removed: { facilitator: 'any', cofacilitator: 'any' },
}

/** The sections whose keys name the thing spoken of, not an owner. */
const SPEAKS_OF: ReadonlySet<Section> = new Set(['removed', 'agreementNotes'])

/** Sections open before the meeting to those who are not preparing it. */
const BEFORE: ReadonlySet<Section> = new Set(['checkin'])
/** Sections still open when it has ended. */
const AFTER: Readonly<Record<Exclude<Role, 'observer'>, ReadonlySet<Section>>> = {
  facilitator: new Set(['facts', 'factors', 'actions', 'notes', 'removed', 'annotations']),
  cofacilitator: new Set(['facts', 'factors', 'actions', 'notes', 'removed', 'annotations']),
  scribe: new Set(['facts', 'factors', 'actions', 'notes', 'annotations']),
  participant: new Set(['annotations']),
}

/** May this role write anything at all, if only what nobody would ever see? */
export const mayWriteAtAll = (role: Role): Answer =>
  role === 'observer'
    ? no('observer', 'Observers read along. Ask the facilitator for a participant link.')
    : { allowed: true }

/**
 * May this person do this to the shared document, in this state of the meeting?
 * @param accepted the thing is a proposal that was taken over
 */
export const mayTouch = (
  { personId, role }: Asker,
  touch: Touch,
  state: Agenda['state'],
  accepted = false,
): Answer => {
  if (role === 'observer') return mayWriteAtAll(role)
  const row = TABLE[touch.section]
  if (!row) return no('server-only', `Only the server writes ${touch.section}; use the buttons of the board.`)
  const right = row[role]
  if (!right) return no('role', `A ${role} does not write ${touch.section}.`)
  if (!isOpen(role, touch.section, state)) {
    return no(
      'state',
      state === 'closed'
        ? `The meeting has ended: ${touch.section} can no longer be changed.`
        : 'The room is not open yet.',
    )
  }
  if (SPEAKS_OF.has(touch.section)) return { allowed: true }
  if (touch.owner === personId) {
    if (accepted)
      return no('proposal', 'This was accepted: it is the board’s now and no longer its proposer’s.')
    if (touch.field === 'mergedInto')
      return no('server-only', 'Proposals are accepted with the button for it.')
    return { allowed: true }
  }
  if (right === 'own') {
    return no(
      'not-yours',
      `What a ${role} writes in ${touch.section} stands under their own name, and only they change it.`,
    )
  }
  if (touch.owner !== null)
    return no('proposal', 'Words of others are accepted or taken off the board, never changed.')
  return { allowed: true }
}

/** May this role write anything of this section now? For screens that offer only what is allowed. */
export const mayWrite = (role: Role, section: Section, state: Agenda['state']): boolean =>
  role !== 'observer' && TABLE[section]?.[role] !== undefined && isOpen(role, section, state)

/**
 * May this role bring files (graphs, pictures, documents) now? Whoever may write where they are shown: on an entry,
 * which for participants is a proposal of theirs, or in the notes.
 */
export const mayBringFiles = (role: Role, state: Agenda['state']): boolean =>
  mayWrite(role, 'timeline', state) || mayWrite(role, 'notes', state)

const isOpen = (role: Exclude<Role, 'observer'>, section: Section, state: Agenda['state']): boolean => {
  if (state === 'live') return true
  if (state === 'closed') return AFTER[role].has(section)
  return role !== 'participant' || BEFORE.has(section)
}

const no = (code: Refusal, detail: string): Answer => ({ allowed: false, code, detail })
