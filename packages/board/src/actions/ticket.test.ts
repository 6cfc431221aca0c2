import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CUT_SENTENCE, fillTicket, TICKET_URL_CHARS, ticketKey, ticketTemplate } from './ticket.ts'

const templateOf = (setting: string): string => {
  const made = ticketTemplate(setting)
  if ('fault' in made) throw new Error(made.fault)
  return made.template
}
const words = { title: 'Page on 90 % & more', body: 'One\nTwo #3', due: '2026-03-16', owner: 'Mei Tan' }

describe('the template of new-ticket links', () => {
  test.each([
    ['github:owner/repo', 'https://github.com/owner/repo/issues/new'],
    ['gitlab:group/sub/project', 'https://gitlab.com/group/sub/project/-/issues/new'],
    ['jira:acme/10000/10001', 'https://acme.atlassian.net/secure/CreateIssueDetails!init.jspa'],
    ['linear:acme/OPS', 'https://linear.app/acme/team/OPS/new'],
    ['http://tracker.example:8080/new?t={title}', 'http://tracker.example:8080/new'],
  ])('%s leads to its tracker', (setting, place) => {
    const url = new URL(fillTicket(templateOf(setting), words))
    expect(url.origin + url.pathname).toBe(place)
    expect([...url.searchParams.values()]).toContain(words.title)
  })

  // As Atlassian and Linear document them for links.
  test.each([
    [
      'jira:acme/10000/10001',
      { pid: '10000', issuetype: '10001', summary: words.title, description: words.body },
    ],
    ['linear:acme/OPS', { title: words.title, description: words.body, assignee: 'Mei Tan' }],
  ])('%s fills in the fields that its tracker knows', (setting, fields) => {
    const url = new URL(fillTicket(templateOf(setting), words))
    expect(Object.fromEntries(url.searchParams)).toEqual(fields)
  })

  it('leaves out a day and a name that nobody has said', () => {
    const nobody = { ...words, owner: '', due: '' }
    const linear = new URL(fillTicket(templateOf('linear:acme/OPS'), nobody))
    expect([...linear.searchParams.keys()]).toEqual(['title', 'description'])
    const own = fillTicket('https://tracker.example/new?t={title}&due={due}&who={owner}&k=1', nobody)
    expect([...new URL(own).searchParams.keys()]).toEqual(['t', 'k'])
  })

  test.each([
    'github:owner',
    'github:owner/repo/more?x',
    'jira:acme.example/1/2',
    'linear:acme/ops?x={title}',
    'javascript:alert({title})',
    'ftp://tracker.example/{title}',
    'https://{title}.example/new',
    'https://tracker.example{title}',
    'https://somebody@tracker.example/{title}',
    'https://tracker.example/new?t={title}&x={secret}',
    'https://tracker.example/new',
    `https://tracker.example/${'x'.repeat(1_000)}{title}`,
  ])('%s is refused', (setting) => {
    expect(ticketTemplate(setting)).toHaveProperty('fault')
  })
})

/** What an address, a template or an encoder could take for its own. The second is half a character. */
const HARD = ['a', '\ud83e', '長', '&', '#', '?', '/', '{', '}', '%', '+', ' ', '\n', '$&']

describe('a new-ticket link', () => {
  it('carries the words as they are, whatever they are, and leads nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...HARD), maxLength: 40 }), (title) => {
        const template = 'https://tracker.example/new?t={title}&d={due}'
        const url = new URL(fillTicket(template, { ...words, title }))
        expect(url.origin + url.pathname).toBe('https://tracker.example/new')
        expect([...url.searchParams]).toEqual([
          ['t', title.toWellFormed()],
          ['d', '2026-03-16'],
        ])
      }),
      { numRuns: 25 },
    )
  })

  it('does not read a placeholder that somebody wrote into their words', () => {
    const url = new URL(
      fillTicket('https://tracker.example/?t={title}&b={body}', { ...words, title: '{body}' }),
    )
    expect(url.searchParams.get('t')).toBe('{body}')
  })

  it.each(['a', 'ü', '長', '🧯'])(
    'ends a long body of %s early, at a whole character, and says so',
    (letter) => {
      const template = templateOf('github:owner/repo')
      const address = fillTicket(template, { ...words, body: letter.repeat(20_000) })
      expect(address.length).toBeLessThanOrEqual(TICKET_URL_CHARS)
      expect(address.length).toBeGreaterThan(TICKET_URL_CHARS - 13)
      const body = new URL(address).searchParams.get('body') ?? ''
      expect(body.endsWith(CUT_SENTENCE)).toBe(true)
      expect(new Set(body.slice(0, -CUT_SENTENCE.length)).size).toBe(1)
    },
  )

  it('fits with the longest title there is', () => {
    const template = `https://tracker.example/?t={title}&b={body}&o={owner}&x=${'y'.repeat(900)}`
    const long = { title: '長'.repeat(500), body: '長'.repeat(9_000), due: '', owner: '長'.repeat(80) }
    expect(fillTicket(template, long).length).toBeLessThanOrEqual(TICKET_URL_CHARS)
  })
})

it('knows one ticket in its ways of being written', () => {
  const key = ticketKey('https://tracker.example/OPS-1')
  expect(ticketKey(' https://Tracker.example/OPS-1/ ')).toBe(key)
  expect(ticketKey('https://tracker.example/OPS-1#comment-2')).toBe(key)
  expect(ticketKey('https://tracker.example/ops-1')).not.toBe(key)
  expect(ticketKey(' OPS-1 ')).toBe('OPS-1')
  expect(ticketKey('  ')).toBe('')
})
