import { editEntry } from '@second-story/board'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { entryId, withEntries } from '../room/testing/board-of.ts'
import { renderInRoom, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { EvidenceDesk } from './evidence-desk.tsx'
import { useEvidence } from './uploads.ts'

/** What a page sends, answered when a test says so. */
class Request extends EventTarget {
  static sent: Request[] = []
  upload = new EventTarget()
  status = 0
  response: unknown = null
  open() {}
  setRequestHeader() {}
  send() {
    Request.sent.push(this)
  }
  abort() {
    this.status = 0
    this.dispatchEvent(new Event('loadend'))
  }
  async keep(fileId: string) {
    this.status = 201
    this.response = { fileId, name: 'Report', type: 'application/pdf', bytes: 4 }
    await act(async () => this.dispatchEvent(new Event('loadend')))
  }
}

const drop = (target: Element, names: readonly string[]): boolean => {
  const files = names.map((name) => new File(['%PDF'], name, { type: 'application/pdf' }))
  return fireEvent.drop(target, { dataTransfer: { files, types: ['Files'], getData: () => '' } })
}
const open = (): TestRoom => {
  const room = testRoom()
  withEntries(room, 3)
  renderInRoom(
    <>
      <EvidenceDesk />
      <div data-entry={entryId(0)}>
        <textarea aria-label="Words" />
      </div>
    </>,
    room,
  )
  return room
}
const filesOf = (room: TestRoom, at: number) => room.view.get('timeline').byId.get(entryId(at))?.files

describe('files that are dropped', () => {
  beforeEach(() => {
    Request.sent = []
    vi.stubGlobal('XMLHttpRequest', Request)
    return () => vi.unstubAllGlobals()
  })

  it('are taken in where somebody writes as well, and never open instead of the page', async () => {
    const room = open()
    expect(drop(screen.getByLabelText('Words'), ['report.pdf'])).toBe(false)
    await Request.sent[0]?.keep('file00000001')
    expect(filesOf(room, 0)).toEqual(['file00000001'])
  })

  it('go where their entry went while they were on their way', async () => {
    const room = open()
    drop(screen.getByLabelText('Words'), ['report.pdf'])
    act(() => editEntry(room.doc, entryId(0), { mergedInto: entryId(1) }))
    await Request.sent[0]?.keep('file00000001')
    expect([filesOf(room, 0), filesOf(room, 1)]).toEqual([undefined, ['file00000001']])
  })

  it('are refused in a sentence where their entry was put away meanwhile', async () => {
    const room = open()
    drop(screen.getByLabelText('Words'), ['report.pdf'])
    act(() => editEntry(room.doc, entryId(0), { hidden: true }))
    await Request.sent[0]?.keep('file00000001')
    expect(filesOf(room, 0)).toBeUndefined()
    expect(useEvidence.getState().uploads[0]?.refused).toMatch(/takes no files any more/)
  })

  it('are given up when the room is left', async () => {
    open()
    drop(screen.getByLabelText('Words'), ['one.pdf', 'two.pdf'])
    const given = vi.spyOn(Request.sent[0]!, 'abort')
    cleanup()
    await act(async () => {})
    expect(given).toHaveBeenCalledOnce()
    expect(Request.sent).toHaveLength(1)
  })
})
