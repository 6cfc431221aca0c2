import type { Action, TicketWords } from '@second-story/board'

export interface TicketParts {
  action: Action
  /** Empty for nobody. */
  owner: string
  /** What the action answers, each by its title. */
  answers: readonly string[]
  reviewTitle: string
  /** Address of the review, without any token. */
  link: string
}

/** What a new ticket starts with: the action as it stands, and the way back to its review. */
export const ticketWords = ({ action, owner, answers, reviewTitle, link }: TicketParts): TicketWords => {
  const { title = '', due, risk } = action
  const lines = [
    ...(owner ? [`Owner: ${owner}`] : []),
    ...(due ? [`Due: ${due}`] : []),
    ...(risk ? ['', `Could it cause trouble of its own? ${risk}`] : []),
    ...(answers.length > 0 ? ['', 'It answers:', ...answers.map((one) => `- ${one}`)] : []),
    '',
    `From the review “${reviewTitle}”: ${link}`,
  ]
  return { title, body: lines.join('\n').trim(), due: due ?? '', owner }
}

/** What a ticket's link says: the key or number at the end of its address, with what kind it is where that helps. */
export const ticketName = (ticket: string): string => {
  if (!URL.canParse(ticket)) return ticket
  const parts = new URL(ticket).pathname.split('/').filter(Boolean)
  const named = parts.findLast((part) => /^([A-Za-z][A-Za-z\d]*-\d+|\d+)$/.test(part))
  if (named === undefined) return new URL(ticket).host
  return /^\d+$/.test(named) ? `#${named}` : named
}
