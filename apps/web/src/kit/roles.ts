import type { Role } from '@second-story/board'
import { ROLES } from '@second-story/board'

/** How each role is called, and what its link is for. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly note: string }>> = {
  facilitator: { name: 'Facilitator', note: 'Conducts the hour. Was best not involved.' },
  cofacilitator: { name: 'Co-facilitator', note: 'Shadows, and may take over.' },
  scribe: { name: 'Scribe', note: 'Writes what was said and seen.' },
  participant: { name: 'Participant', note: 'Tells and asks. Anyone may have this link.' },
  observer: { name: 'Observer', note: 'Reads along and changes nothing.' },
}

/** The five links of a review as a list to copy from. */
export const roleLinks = (links: Readonly<Record<Role, string>>) =>
  ROLES.map((role) => ({ ...ROLE_WORDS[role], url: links[role] }))
