import type { Agreement, Entry, View } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { agreedWords, lastHeading, ownMoments, toldSoFar } from './catch-up.ts'

const entries: Entry[] = [
  { id: 'entry000001', actor: 'mei', at: '2031-05-06T12:00:00Z' },
  { id: 'entry000002', actor: 'kofi', at: '2031-05-06T12:10:00Z' },
  { id: 'entry000003', actor: 'kofi', at: '2031-05-06T12:20:00Z' },
  { id: 'entry000004', actor: 'kofi', at: '2031-05-06T12:20:30Z' },
  { id: 'entry000005', depth: 'pass' },
  { id: 'entry000006', hidden: true },
]
const timeline: View<'timeline'> = {
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
}
const told = { entry000001: 5, entry000002: 6 }
const said = (answer: Agreement['answer']): Agreement => ({ answer, at: '2031-05-06T14:40:00Z' })

describe('what somebody who comes late is told', () => {
  it('counts what is told of what is walked through, without what is hidden or passed over', () => {
    expect(toldSoFar(timeline, told)).toEqual({ told: 2, all: 4 })
  })

  it('counts what was passed over all the same once it was told', () => {
    expect(toldSoFar(timeline, { ...told, entry000005: 7 })).toEqual({ told: 3, all: 5 })
  })

  it('says how the room stands to the timeline only when it was asked', () => {
    expect(agreedWords([])).toBeNull()
    expect(agreedWords([said('yes'), said('note')])).toBe('All 2 who answered can work from it.')
    expect(agreedWords([said('yes'), said('not-yet')])).toBe('1 of 2 who answered can work from it.')
  })

  it('takes the last heading of the notes, whatever stands below it', () => {
    const heading = (text: string) => ({ type: 'heading', content: [{ type: 'text', text }] })
    const line = { type: 'paragraph', content: [{ type: 'text', text: 'words' }] }
    expect(lastHeading({ type: 'doc', content: [heading('One'), line, heading('Two'), line] })).toBe('Two')
    expect(lastHeading({ type: 'doc', content: [line] })).toBeNull()
  })

  it('names the moments to come at which they are in the log, each once', () => {
    expect(ownMoments({ claims: ['kofi'] }, timeline, told, 'UTC')).toEqual(['12:20'])
    expect(ownMoments({ claims: [] }, timeline, told, 'UTC')).toEqual([])
    expect(ownMoments(undefined, timeline, told, 'UTC')).toEqual([])
  })
})
