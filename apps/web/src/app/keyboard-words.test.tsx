import { act, cleanup } from '@testing-library/react'
import {
  addAnnotation,
  addAction,
  addEntry,
  addQuestion,
  ORIGIN,
  putDraft,
  raiseHand,
  ROLES,
  type Role,
} from '@second-story/board'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyWords } from '../kit/key-words.ts'
import { handlesKey } from '../kit/use-keys.ts'
import { useActionsPane } from '../actions/pane-store.ts'
import { renderInRoom, TEST_NOW, testRoom } from '../room/testing/test-room.tsx'
import { useTaken } from '../room/taken.ts'
import { useUi } from '../room/ui-store.ts'
import { Composer } from '../timeline/composer.tsx'
import { usePane } from '../timeline/pane-store.ts'
import { NOTHING_TOLD } from '../sources/log.ts'
import { useBrought } from '../sources/use-brought.ts'
import { BoardPage } from './board-page.tsx'
import { fetchPanes } from './lazy-panes.ts'
import { KEYS } from './keyboard-words.ts'

/** Keys that somebody answers on one of the screens that a facilitator, a scribe and a participant come by. */
const handledBy = async (
  role: Role,
  agenda: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> => {
  const room = testRoom({ role })
  const at = new Date(TEST_NOW).toISOString()
  const entryId = addEntry(
    room.doc,
    { ...room.stamp(), role: 'scribe' },
    { text: 'It stops', kind: 'other', at },
  )
  addQuestion(room.doc, { ...room.stamp(), role: 'scribe' }, { text: 'What did you see?' })
  addAnnotation(room.doc, room.stamp(), { entryId, lens: 'assumed', body: 'That it would come back' })
  useActionsPane
    .getState()
    .look(
      addAction(
        room.doc,
        { ...room.stamp(), role: 'scribe' },
        { title: 'The screen says what it waits for' },
      ),
    )
  if (room.mine) putDraft(room.mine.doc, 'line00000000', { entryId, lens: 'saw', body: 'It stood still' })
  room.doc.transact(() => {
    const fields = {
      state: 'live',
      meetingStartedAt: TEST_NOW,
      clock: { state: 'running', startedAt: TEST_NOW, endsAt: TEST_NOW + 600_000 },
      prompt: 'What did the screen show?',
      entryId,
      ...agenda,
      ...(agenda.holder === 'me' ? { holder: room.me.id } : {}),
    }
    for (const [field, value] of Object.entries(fields)) room.doc.getMap('agenda').set(field, value)
    raiseHand(room.doc, 'mei0000000', { at: TEST_NOW })
  }, ORIGIN.server)
  renderInRoom(<BoardPage />, room)
  // A list without a height shows no card to write in.
  renderInRoom(<Composer entryId={entryId} lens="knew" takeFocus={false} />, room)
  // Some keys are there only for whoever looks elsewhere.
  act(() => void usePane.getState().follow({ type: 'looked-away' }))
  const names = KEYS.flatMap(({ keys }) => keys.flatMap(([, ...each]) => each))
  // Each part that is fetched by itself comes a moment later.
  for (let round = 0; round < 5; round++) await act(() => new Promise((resolve) => setTimeout(resolve)))
  return names.filter(handlesKey)
}

/** A log of one line, open to choose from. */
const openLog = (): void => {
  const line = {
    id: 'line00000000',
    index: 0,
    line: 1,
    at: '2026-05-03T14:02:00.000Z',
    ms: Date.parse('2026-05-03T14:02:00.000Z'),
    precision: 'minute',
    author: 'ines',
    text: 'It stops',
    source: 'ops.log',
  } as const
  const reading = {
    format: 'irc',
    lines: [line],
    skipped: 0,
    first: line.at,
    last: line.at,
    warnings: [],
    oddities: [],
    columns: [],
    needs: [],
    date: '',
    channels: [{ name: 'ops.log', count: 1 }],
    raw: [],
  }
  const log = { name: 'ops.log', body: new Blob() }
  const brought = { key: 'ops', name: 'ops.log', log, told: NOTHING_TOLD, reading }
  useBrought.setState({
    reviewId: testRoom().reviewId,
    logs: [{ ...brought, progress: null, problem: null, sourceId: null }],
    choosing: { key: 'ops', stretch: null },
  })
}

describe('the map of keys', () => {
  beforeAll(() => fetchPanes(true))
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  afterEach(() => {
    cleanup()
    useUi.getState().setImporting(false)
    useTaken.getState().show(false)
  })

  it('names keys as they are handled: letters small, no spelling of its own', () => {
    for (const { keys } of KEYS) {
      for (const [, ...names] of keys) {
        expect(names.length).toBeGreaterThan(0)
        for (const name of names) {
          expect(name).toMatch(/^((Mod|Alt|Shift)\+)*(\S|[A-Z]\w+|[a-z] [a-z0-9])$/)
          expect(keyWords(name).join('')).not.toBe('')
        }
      }
    }
  })

  it('says each thing once', () => {
    const lines = KEYS.flatMap(({ keys }) => keys.map(([what]) => what))
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('promises no key that nobody handles', async () => {
    const handled = new Set<string>()
    for (const role of ROLES) {
      for (const agenda of [
        { box: 'intro', holder: 'me' },
        { box: 'timeline', holder: 'me' },
        { box: 'discussion', holder: 'me', voting: true },
        { box: 'remediation', holder: 'me', voting: true },
        { box: 'timeline', holder: 'somebody00' },
      ]) {
        for (const key of await handledBy(role, agenda)) handled.add(key)
        cleanup()
      }
    }
    useTaken.getState().show(true)
    for (const key of await handledBy('facilitator', { box: 'discussion', holder: 'me' })) handled.add(key)
    cleanup()
    useUi.getState().setImporting(true)
    openLog()
    for (const key of await handledBy('facilitator', { box: 'timeline', holder: 'me' })) handled.add(key)
    const promised = KEYS.flatMap(({ keys }) => keys.flatMap(([, ...names]) => names))
    expect(promised.filter((key) => !handled.has(key))).toEqual([])
  })
})
