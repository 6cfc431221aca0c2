import { type Role, ROLES, ROOTS, rootMap, type Section, SECTIONS } from '@second-story/board'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Doc, Map as YMap, XmlElement, XmlText } from 'yjs'
import { newId } from '../src/ids.ts'
import type { Guest, Review } from './harness/http.ts'
import { visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

// model.md's table for whole roots while the room is live, written down once more and not taken from policy.
const WRITERS: Record<Section, string> = {
  facts: 'F C B',
  agenda: '',
  people: '',
  sources: '',
  files: '',
  timeline: 'F C B P',
  annotations: 'F C B P',
  notes: 'F C B',
  factors: 'F C B P',
  actions: 'F C B P',
  questions: 'F C B P',
  checkin: 'F C B P',
  agreement: 'F C B P',
  agreementNotes: 'F C',
  hands: '',
  votes: 'F C B P',
  removed: 'F C',
}
const LETTER: Record<Role, string> = {
  facilitator: 'F',
  cofacilitator: 'C',
  scribe: 'B',
  participant: 'P',
  observer: 'O',
}
const AT = '2026-05-04T09:00:00Z'
const HONEST: Partial<Record<Section, unknown>> = {
  timeline: { at: AT, text: 'Alert' },
  annotations: { entryId: newId(), lens: 'saw', body: 'A red light', at: AT },
  factors: { kind: 'factor', text: 'The limit was never tried' },
  actions: { title: 'Try the limit', status: 'parked' },
  questions: { text: 'Who saw it?', box: 'discussion' },
  checkin: { why: 'To learn' },
  agreement: { answer: 'yes', at: AT },
  agreementNotes: { state: 'settled' },
  votes: [newId()],
  removed: { by: newId(), at: AT },
  hands: { at: 1 },
  people: { name: 'Somebody', role: 'facilitator' },
  sources: { name: 'log' },
  files: { name: 'picture' },
}
const OWN = new Set<Section>(['checkin', 'agreement', 'votes', 'hands', 'people', 'agreementNotes'])

const write = (doc: Doc, section: Section, { id, role }: Guest['user']): void => {
  if (section === 'notes') {
    const paragraph = new XmlElement('paragraph')
    paragraph.insert(0, [new XmlText(`by ${id}`)])
    doc.getXmlFragment('notes').push([paragraph])
    return
  }
  if (section === 'facts') return void rootMap(doc, 'facts').set('severity', `by ${id}`)
  if (section === 'agenda') return void rootMap(doc, 'agenda').set('state', 'closed')
  const own = section === 'annotations' || section === 'removed' || role === 'participant'
  const key = OWN.has(section) ? id : own ? `${id}:${newId()}` : newId()
  const value = HONEST[section]
  rootMap(doc, section).set(
    key,
    ROOTS[section] === 'records' ? new YMap(Object.entries(value as object)) : value,
  )
}

describe('who writes which part of the board while the room is live', () => {
  let server: TestServer
  let review: Review
  let boss: Guest
  beforeAll(async () => {
    server = await startServer()
    review = await server.createReview()
    boss = await server.join(review, 'facilitator', 'Boss')
    await server.conduct(review, boss, { do: 'open' })
  })
  afterAll(() => server.stop())

  for (const role of ROLES) {
    test(`${role}: ${SECTIONS.filter((section) => WRITERS[section].includes(LETTER[role])).join(', ') || 'nothing'}`, async () => {
      for (const section of SECTIONS) {
        const guest = await server.join(review, role, `${role} of ${section}`)
        const page = await visit(server.syncUrl, review, guest)
        const before = JSON.stringify((await server.exported(review, boss))[section])
        write(page.doc, section, guest.user)
        const after = async () => JSON.stringify((await server.exported(review, boss))[section])
        if (WRITERS[section].includes(LETTER[role])) {
          await until(`${section} by a ${role} to be taken`, async () => (await after()) !== before)
          expect(page.closes).toEqual([])
        } else {
          await until(`${section} by a ${role} to be refused`, () => page.closes.length > 0)
          expect([section, page.closes, page.said.some((body) => 'detail' in body)]).toEqual([
            section,
            [4403],
            true,
          ])
          expect(await after()).toBe(before)
        }
        page.leave()
      }
    })
  }
})
