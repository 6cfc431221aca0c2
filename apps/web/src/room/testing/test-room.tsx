import './browser.ts'
import { MantineProvider } from '@mantine/core'
import type { CommandReply } from '@second-story/api'
import { backstageView, createBoard, draftsView, liveView, readAgenda, type Role } from '@second-story/board'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { newConducting } from '../agenda-overlay.ts'
import { type Connection, newConnection } from '../connection.ts'
import { createDrafts } from '../drafts.ts'
import { ownLines } from '../own-lines.ts'
import { createPresence } from '../presence.ts'
import { RoomProvider } from '../room-context.tsx'
import type { Order } from '../order.ts'
import type { Room } from '../room.ts'
import { createTicker } from '../ticker.ts'

/** A moment for tests: 14:00 UTC on an invented day. */
export const TEST_NOW = Date.UTC(2031, 4, 6, 14)

export interface TestRoom extends Room {
  /** Every command given, oldest first. */
  readonly ordered: Order[]
  /** What the next commands are answered with. */
  answer: (order: Order) => CommandReply
}

/** A room without a server: a fresh board, a clock that stands, commands that are written down. */
export const testRoom = ({ role = 'facilitator' }: { role?: Role } = {}): TestRoom => {
  const doc = new Y.Doc()
  const backstage = new Y.Doc()
  let ids = 0
  const newId = (): string => `test${String(++ids).padStart(12, '0')}`
  createBoard(doc, { title: 'A test of the board', timeZone: 'UTC' }, newId)
  const me = { id: 'ada0000000', name: 'Ada Fern', role }
  doc.getMap('people').set(me.id, { name: me.name, role })
  const awareness = new Awareness(doc)
  const now = (): number => TEST_NOW
  const ordered: Order[] = []
  const view = liveView(doc)
  const mine = new Y.Doc()
  const drafts = draftsView(mine)
  const room: TestRoom = {
    reviewId: 'review000000',
    me,
    doc,
    provider: { awareness },
    view,
    conducting: newConducting(),
    presence: createPresence({ awareness, me, color: 'teal', isOn: () => true }),
    connection: inStep(),
    ticker: createTicker(now),
    drafts: createDrafts(localStorage, 'review000000', me.id),
    session: 'session',
    now,
    stamp: () => ({ personId: me.id, role, id: newId(), at: new Date(TEST_NOW).toISOString() }),
    backstage:
      role === 'facilitator' || role === 'cofacilitator'
        ? { doc: backstage, view: backstageView(backstage) }
        : null,
    mine:
      role === 'observer'
        ? null
        : {
            doc: mine,
            view: drafts,
            lines: ownLines(view, drafts, me.id),
            connection: inStep(),
            hold: () => () => undefined,
          },
    ordered,
    answer: () => ({ status: 200, agenda: readAgenda(doc) }),
    command: async (order) => {
      ordered.push(order)
      return room.answer(order)
    },
  }
  return room
}

const inStep = () =>
  createStore<Connection>(() => ({ ...newConnection(TEST_NOW, true), state: 'connected', ready: true }))

/** Renders a screen as it stands in a room. */
export const renderInRoom = (ui: ReactNode, room: Room = testRoom()) =>
  render(ui, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <RoomProvider room={room}>{children}</RoomProvider>
      </MantineProvider>
    ),
  })
