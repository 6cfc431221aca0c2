import type { CommandReply } from '@second-story/api'
import {
  addEntry,
  type Agenda,
  boxesFor,
  conduct,
  createBoard,
  liveView,
  markQuestion,
  newAgenda,
  ORIGIN,
  orderOf,
  readAgenda,
  seated,
  standingBy,
  writeAgenda,
} from '@second-story/board'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createAgendaOverlay, type SentOrder } from './agenda-overlay.ts'
import type { Order } from './order.ts'

const START = Date.UTC(2031, 4, 6, 14)
const me = { id: 'ada0000000', name: 'Ada Fern', role: 'facilitator' as const }
const walking: Agenda = {
  ...newAgenda(boxesFor(60)),
  state: 'live',
  box: 'timeline',
  holder: me.id,
  version: 7,
  meetingStartedAt: START,
  clock: { state: 'running', startedAt: START, endsAt: START + 600_000 },
}

/** A page with a server that answers when it is told to. */
const setUp = (agenda: Agenda = walking) => {
  const doc = new Y.Doc()
  let ids = 0
  const newId = (): string => `test${String(++ids).padStart(12, '0')}`
  createBoard(doc, { title: 'A test', timeZone: 'UTC' }, newId)
  const entries = ['one', 'two', 'three'].map((text, index) =>
    addEntry(
      doc,
      { personId: me.id, role: me.role, id: newId(), at: new Date(START).toISOString() },
      { text, at: `2031-05-06T1${index}:00:00Z` },
    ),
  )
  const write = (next: Agenda): void => doc.transact(() => writeAgenda(doc, next), ORIGIN.server)
  write(agenda)
  doc.getMap('people').set('noor000000', { name: 'Noor Haddad', role: 'cofacilitator' })
  const out: { order: SentOrder; answer: (reply: CommandReply) => void; late: () => void }[] = []
  const base = liveView(doc)
  const overlay = createAgendaOverlay({
    view: base,
    me,
    now: () => START + 1_000,
    newId,
    send: (order, late) => new Promise((answer) => out.push({ order, answer, late })),
  })
  /** What the server does with the oldest that is not answered. */
  const serve = ({ writeFirst = true } = {}): void => {
    const { order, answer } = out.shift()!
    const before = readAgenda(doc)
    if (before.holder !== me.id)
      return answer({ status: 409, detail: 'Somebody else holds the room.', agenda: before })
    if (order.version !== before.version) return answer({ status: 409, detail: 'Moved on.', agenda: before })
    const questions = base.get('questions')
    const means =
      order.do === 'go'
        ? orderOf(standingBy(before, base.get('timeline'), questions), questions)
        : (order as Parameters<typeof conduct>[1])
    const outcome = conduct(before, means, me.id, START + 1_200)
    if (!outcome.done) return answer({ status: 409, detail: outcome.detail, agenda: before })
    const store = (): void =>
      doc.transact(() => {
        writeAgenda(doc, outcome.agenda)
        const { question } = outcome
        const isAsked = question && questions.get(question.id)?.state === 'asked'
        if (question && (order.do !== 'back' || isAsked)) markQuestion(doc, question.id, question.state)
      }, ORIGIN.server)
    if (writeFirst) store()
    answer({ status: 200, agenda: outcome.agenda })
    if (!writeFirst) queueMicrotask(store)
  }
  return { doc, entries, write, out, overlay, serve, shown: () => overlay.view.get('agenda') }
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

describe('what was pressed', () => {
  it('shows in the same moment and is told to whoever listens', () => {
    const { overlay, shown, entries, out } = setUp()
    const listener = vi.fn<() => void>()
    overlay.view.subscribe('agenda', listener)
    void overlay.take({ do: 'go' })
    expect(shown()).toMatchObject({ entryId: entries[0], version: 8 })
    expect(listener).toHaveBeenCalledOnce()
    expect(out[0]!.order).toMatchObject({ do: 'go', version: 7 })
  })

  it('is the same object until something changes', () => {
    const { overlay, shown } = setUp()
    void overlay.take({ do: 'go' })
    expect(shown()).toBe(shown())
  })

  it('is settled by the answer, whether or not the document comes first', async () => {
    for (const writeFirst of [true, false]) {
      const { overlay, shown, doc, entries, serve } = setUp()
      const reply = overlay.take({ do: 'go' })
      serve({ writeFirst })
      expect((await reply)?.status).toBe(200)
      expect(shown().entryId).toBe(entries[0])
      await settled()
      expect(shown()).toEqual(readAgenda(doc))
      expect(overlay.conducting.getState().waiting).toBe(0)
    }
  })

  it('is kept in order when Go is pressed again before the answer', async () => {
    const { overlay, shown, entries, out, serve, doc } = setUp()
    const both = [overlay.take({ do: 'go' }), overlay.take({ do: 'go' })]
    expect(shown()).toMatchObject({ entryId: entries[1], version: 9 })
    expect(out).toHaveLength(1)
    serve()
    await both[0]
    await settled()
    expect(out[0]!.order.version).toBe(8)
    serve()
    await both[1]
    expect(readAgenda(doc)).toMatchObject({ entryId: entries[1], version: 9 })
  })

  it('goes through the questions without coming back to one that is on its way', () => {
    const { overlay, shown } = setUp({ ...walking, box: 'discussion' })
    const seen = [1, 2, 3, 4].map(() => {
      void overlay.take({ do: 'go' })
      return shown().question
    })
    expect(new Set(seen).size).toBe(4)
  })

  it('comes back to a question whose step was taken back before the answer', () => {
    const { overlay, shown } = setUp({ ...walking, box: 'discussion' })
    const seen = (['go', 'back', 'go'] as const).map((order) => {
      void overlay.take({ do: order })
      return shown().question
    })
    expect(seen).toEqual([seen[0], null, seen[0]])
    expect(seen[0]).not.toBeNull()
  })

  it('is taken back with everything after it where it was refused', async () => {
    const { overlay, shown, out } = setUp()
    const replies = [overlay.take({ do: 'go' }), overlay.take({ do: 'go' })]
    out[0]!.answer({ status: 503, detail: 'The server cannot save just now.' })
    for (const reply of replies) expect((await reply)?.status).toBe(503)
    expect(shown()).toMatchObject({ entryId: null, version: 7 })
    await settled()
    expect(out).toHaveLength(1)
  })

  it('dies with a sentence when somebody took over while the line was down', async () => {
    const { overlay, shown, out, serve, write } = setUp()
    const reply = overlay.take({ do: 'go' })
    out[0]!.late()
    expect(overlay.conducting.getState()).toMatchObject({ waiting: 1, late: true })
    write(seated(walking, 'noor000000'))
    expect(shown()).toMatchObject({ entryId: null, holder: 'noor000000' })
    serve()
    expect(await reply).toMatchObject({ detail: 'Noor Haddad holds the room now. Go was not run.' })
    expect(overlay.conducting.getState()).toEqual({
      waiting: 0,
      late: false,
      died: 'Noor Haddad holds the room now. Go was not run.',
    })
  })

  it('is refused at once where it makes no sense, and nothing is sent', async () => {
    const { overlay, out } = setUp()
    expect(await overlay.take({ do: 'resume' })).toMatchObject({ status: 409 })
    expect(out).toEqual([])
  })

  it('is none of its business where somebody else holds the room, or it is no step of the meeting', () => {
    const held = setUp({ ...walking, holder: 'noor000000' })
    expect(held.overlay.take({ do: 'go' })).toBeNull()
    const { overlay } = setUp()
    expect(overlay.take({ do: 'hand', up: true })).toBeNull()
    expect(overlay.take({ do: 'hold', seconds: 10 })).toBeNull()
  })
})

const pressed: fc.Arbitrary<Order> = fc.constantFrom<Order>(
  { do: 'go' },
  { do: 'go' },
  { do: 'back' },
  { do: 'pause' },
  { do: 'resume' },
  { do: 'extend', minutes: 2 },
  { do: 'box', to: 'discussion' },
  { do: 'agreement', on: true },
)

describe('any run of presses', () => {
  it('ends on what the server has, and shows until then what the server will have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(pressed, fc.boolean()), { maxLength: 15 }), async (steps) => {
        const { overlay, shown, doc, out, serve } = setUp()
        for (const [order, served] of steps) {
          void overlay.take(order)
          if (!served || out.length === 0) continue
          serve()
          await settled()
        }
        const { entryId, question, box, version, agreement } = shown()
        while (out.length > 0) {
          serve()
          await settled()
        }
        expect(readAgenda(doc)).toMatchObject({ entryId, question, box, version, agreement })
        expect(shown()).toEqual(readAgenda(doc))
      }),
    )
  })
})
