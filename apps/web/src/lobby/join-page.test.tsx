import '../room/testing/browser.ts'
import { MantineProvider } from '@mantine/core'
import type { ReviewSummary } from '@second-story/api'
import type { Role } from '@second-story/board'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { JoinPage } from './join-page.tsx'
import { useKnownReviews } from './known-reviews.ts'

interface Sent {
  path: string
  token: string
  body: Record<string, unknown>
}
let sent: Sent[]
/** Answers each call in turn; a call too many fails the test. */
const serve = (...answers: { status: number; body: object }[]): void => {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({
      path,
      token: new Headers(init.headers).get('authorization') ?? '',
      body: JSON.parse(init.body as string),
    })
    const { status, body } = answers.shift()!
    return new Response(JSON.stringify(body), { status })
  })
}
const joined = { session: 'session-1', user: { id: 'edda00000000', name: 'Edda Lind', role: 'participant' } }
const summary = (role: Role): ReviewSummary => ({
  id: 'review-1',
  role,
  facts: {
    title: 'Checkout slow',
    start: '2031-05-06T12:00:00Z',
    resolved: null,
    timeZone: 'UTC',
    severity: null,
  },
  state: 'preparing',
  counts: { entries: 0, annotations: 0, actions: 0, people: 0, here: 0 },
  meeting: { startedAt: null, box: 'intro', conductor: null },
  actors: [
    { name: 'pagebot', entries: 31, claimedBy: [] },
    { name: 'elind', entries: 6, claimedBy: [] },
    { name: 'tomas', entries: 4, claimedBy: ['Tomás Vidal'] },
  ],
})
const open = (role: Role = 'participant', onJoined = vi.fn()) => {
  render(
    <MantineProvider env="test">
      <JoinPage summary={summary(role)} token="link-token" onJoined={onJoined} />
    </MantineProvider>,
  )
  return onJoined
}
const comeIn = () => userEvent.click(screen.getByRole('button', { name: 'Come in' }))

describe('the door', () => {
  beforeEach(() => {
    localStorage.clear()
    sent = []
  })
  afterEach(() => vi.unstubAllGlobals())

  it('joins by the link, says who came, and hands on what was written for the board', async () => {
    serve({ status: 200, body: joined }, { status: 200, body: {} })
    const onJoined = open()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    await userEvent.type(screen.getByLabelText('What you do'), 'Payments')
    await userEvent.click(screen.getByRole('radio', { name: 'I was there' }))
    await userEvent.click(screen.getByRole('radio', { name: 'No' }))
    await userEvent.type(screen.getByLabelText(/What are these reviews for/), ' To see more. ')
    await comeIn()

    expect(sent.map(({ path, token }) => [path, token])).toEqual([
      ['/api/reviews/review-1/join', 'Bearer link-token'],
      ['/api/reviews/review-1/conduct', 'Bearer session-1'],
    ])
    expect(sent[0]!.body).toMatchObject({
      name: 'Edda Lind',
      device: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(sent[1]!.body).toEqual({ do: 'person', job: 'Payments', there: 'there', firstReview: false })
    expect(onJoined).toHaveBeenCalledWith(expect.objectContaining({ id: 'review-1', joined }), 'To see more.')
  })

  it('offers the names in the log, those like one’s own first, and takes along what was claimed', async () => {
    serve({ status: 200, body: joined }, { status: 200, body: {} })
    open()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    const names = screen.getByRole('group', { name: /Which names in the log are you/ })
    const offered = within(names).getAllByRole('checkbox')
    expect(offered.map((box) => box.closest('label')?.textContent)).toEqual([
      'elind6 lines',
      'pagebot31 lines',
      'tomasTomás Vidal says so',
    ])
    expect(offered.some((box) => (box as HTMLInputElement).checked)).toBe(false)
    await userEvent.click(offered[0]!)
    await comeIn()
    expect(sent[1]!.body).toMatchObject({ do: 'person', claims: ['elind'] })
  })

  it('leaves claims alone where nothing was said about them', async () => {
    serve({ status: 200, body: joined }, { status: 200, body: {} })
    open()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    await comeIn()
    expect(sent[1]!.body).not.toHaveProperty('claims')
  })

  it('is the same device at every door, and knows the name the next time', async () => {
    serve({ status: 200, body: joined }, { status: 200, body: {} })
    open()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    await comeIn()
    const device = sent[0]!.body.device
    cleanup()

    serve({ status: 200, body: joined }, { status: 200, body: {} })
    open()
    expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Edda Lind')
    await comeIn()
    expect(sent[2]!.body.device).toBe(device)
  })

  it('remembers the review on this device', async () => {
    serve({ status: 200, body: joined }, { status: 200, body: {} })
    open()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    await comeIn()
    expect(useKnownReviews.getState().all[0]).toMatchObject({
      id: 'review-1',
      token: 'link-token',
      title: 'Checkout slow',
    })
  })

  it('asks an observer for nothing but a name', async () => {
    serve({ status: 200, body: { ...joined, user: { ...joined.user, role: 'observer' } } })
    const onJoined = open('observer')
    expect(screen.queryByLabelText('What you do')).toBeNull()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    await comeIn()
    expect(sent).toHaveLength(1)
    expect(onJoined).toHaveBeenCalled()
  })

  it('says what the server said when it does not let somebody in', async () => {
    serve({ status: 429, body: { detail: 'Too many tries. Wait a minute.' } })
    const onJoined = open()
    await userEvent.type(screen.getByLabelText('Your name'), 'Edda Lind')
    await comeIn()
    expect(screen.getByRole('alert').textContent).toBe('Too many tries. Wait a minute.')
    expect(onJoined).not.toHaveBeenCalled()
  })
})
