import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Answer } from '../room/http.ts'
import { renderInRoom, testRoom } from '../room/testing/test-room.tsx'
import type { LogLine } from './log.ts'
import { NOTHING_TOLD } from './log.ts'
import { keepLog, takeOverLines } from './log-calls.ts'
import { SourceTable } from './source-table.tsx'
import { type Brought, enterReview, useBrought } from './use-brought.ts'
import { useTakingOver } from './use-taking-over.ts'

vi.mock('./log-calls.ts', () => ({ keepLog: vi.fn(), takeOverLines: vi.fn() }))
afterEach(() => {
  vi.clearAllMocks()
  enterReview('another')
})

const lines: LogLine[] = []
const brought: Brought = {
  key: 'brought',
  name: 'depot.log',
  log: { name: 'depot.log', body: new Blob(['14:05 the depot page loads']) },
  told: NOTHING_TOLD,
  progress: null,
  problem: null,
  sourceId: null,
  reading: {
    format: 'plain', lines, skipped: 0, first: null, last: null, warnings: [], oddities: [], columns: [], needs: [],
    date: '', channels: [], raw: [],
  }, // prettier-ignore
}

const Page = () => {
  const taking = useTakingOver()
  return (
    <>
      <button type="button" onClick={() => void taking.add(brought, {}, 1)}>
        Add
      </button>
      <p>{taking.busy ? 'busy' : 'free'}</p>
      <p>{taking.problemOf('brought')}</p>
      <SourceTable selected={null} onSelect={() => undefined} onOpen={() => undefined} />
    </>
  )
}

const begin = () => {
  const room = testRoom()
  enterReview(room.reviewId)
  useBrought.setState({ logs: [brought] })
  const sent = Promise.withResolvers<Answer<string>>()
  vi.mocked(keepLog).mockReturnValue(sent.promise)
  return { room, sent, ...renderInRoom(<Page />, room) }
}

it('stops sending a log, and puts nothing of it on the board', async () => {
  const { sent } = begin()
  fireEvent.click(screen.getByRole('button', { name: 'Add' }))
  fireEvent.click(await screen.findByRole('button', { name: /^Stop/ }))
  expect(vi.mocked(keepLog).mock.calls[0]?.[4].aborted).toBe(true)
  sent.resolve({ ok: true, value: 'source' })
  await screen.findByText('free')
  expect(takeOverLines).not.toHaveBeenCalled()
})

it('is at it still, and says what went wrong, after the page was left and entered again', async () => {
  const { room, sent, unmount } = begin()
  fireEvent.click(screen.getByRole('button', { name: 'Add' }))
  unmount()
  const again = renderInRoom(<Page />, room)
  expect(screen.getByText('busy')).toBeTruthy()
  sent.resolve({ ok: false, status: 413, detail: 'The log is too large.' })
  await screen.findByText('free')
  again.unmount()
  renderInRoom(<Page />, room)
  expect(screen.getAllByText('The log is too large. Nothing was added.').length).toBeGreaterThan(0)
})
