import { describe, expect, it } from 'vitest'
import { ticketName, ticketWords } from './ticket-words.ts'

const base = {
  owner: '',
  answers: [],
  reviewTitle: 'The queue ran full',
  link: 'https://board.example/r/abc',
}

describe('a new ticket', () => {
  it('starts with the action as it stands and the way back', () => {
    const action = { id: 'a', title: 'Alert on the queue', due: '2031-05-20', risk: 'It may page twice' }
    const words = ticketWords({ ...base, action, owner: 'Kofi', answers: ['Nobody saw the queue'] })
    expect(words).toMatchObject({ title: 'Alert on the queue', due: '2031-05-20', owner: 'Kofi' })
    expect(words.body).toBe(
      'Owner: Kofi\nDue: 2031-05-20\n\nCould it cause trouble of its own? It may page twice\n\n' +
        'It answers:\n- Nobody saw the queue\n\nFrom the review “The queue ran full”: https://board.example/r/abc',
    )
  })

  it('says nothing of what is not known', () => {
    const words = ticketWords({ ...base, action: { id: 'a', title: 'Alert', due: null } })
    expect(words).toMatchObject({ due: '', owner: '' })
    expect(words.body).toBe('From the review “The queue ran full”: https://board.example/r/abc')
  })
})

it.each([
  ['https://github.com/owner/repo/issues/12', '#12'],
  ['https://acme.atlassian.net/browse/OPS-12', 'OPS-12'],
  ['https://linear.app/acme/issue/OPS-7/alert-on-the-queue', 'OPS-7'],
  ['https://tracker.example/open', 'tracker.example'],
  ['OPS-12', 'OPS-12'],
])('%s is called %s', (ticket, name) => expect(ticketName(ticket)).toBe(name))
