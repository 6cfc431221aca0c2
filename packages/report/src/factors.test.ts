import {
  addAnnotation,
  addEntry,
  addFactor,
  createBoard,
  editFacts,
  editFactor,
  groupFactors,
  mergeFactors,
  readBoard,
  type Role,
} from '@second-story/board'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { html } from './html.ts'
import { markdown } from './markdown.ts'

const AT = '2031-02-03T09:00:00Z'

const review = () => {
  const doc = new Y.Doc()
  let n = 0
  const newId = (): string => `id${String(n++).padStart(12, '0')}`
  createBoard(doc, { title: 'Labels late', timeZone: 'UTC' }, newId)
  doc.getMap('people').set('meimeimei0', { name: 'Mei Tan', role: 'participant' })
  const stamp = (personId = 'priyapriya', role: Role = 'scribe') => ({ personId, role, id: newId(), at: AT })
  const entryId = addEntry(doc, stamp(), { at: '2031-02-03T08:12:00Z', text: 'The queue stops' })
  return { doc, stamp, entryId, text: () => markdown(readBoard(doc)) }
}

describe('factors in the report', () => {
  it('stand by kind and group with what they were, where they show and who knows about them', () => {
    const { doc, stamp, entryId, text } = review()
    const key = addFactor(doc, stamp(), {
      text: 'One queue for both',
      role: 'latent',
      from: [entryId],
      whoKnows: ['Mei Tan', 'Kit Lund'],
    })
    const same = addFactor(doc, stamp(), { text: 'Labels and orders share it' })
    groupFactors(doc, [key], 'Queues')
    mergeFactors(doc, key, [same])
    expect(text()).toContain('## Contributing factors\n\n### Queues\n\n- One queue for both')
    expect(text()).toContain('(was there before; Mei Tan and Kit Lund know about it)')
    expect(text()).toContain('Labels and orders share it')
    expect(text()).toContain('08:12 The queue stops')
    expect(text()).toMatch(/## Who knows this\n\n- \*\*Kit Lund\*\*/)
    expect(html(readBoard(doc))).toContain('<h2>Who knows this</h2>')
  })

  it('say who knows: those whom factors name, and those to whom an entry was obvious, if they show their names', () => {
    const { doc, stamp, entryId, text } = review()
    for (const [id, name] of [
      ['meimeimei0', 'Mei Tan'],
      ['kitkitkit0', 'Kit Lund'],
    ] as const)
      doc.getMap('people').set(id, { name, role: 'participant' })
    const obvious = { entryId, marks: ['obvious' as const], body: 'A queue that is full refuses' }
    addAnnotation(doc, stamp('meimeimei0'), obvious)
    addAnnotation(doc, stamp('kitkitkit0'), { ...obvious, unnamed: true })
    const known = text().slice(text().indexOf('## Who knows this'))
    expect(known).toMatch(/^## Who knows this\n\n- \*\*Mei Tan\*\*\n\n? *- 08:12 The queue stops/)
    expect(known).not.toMatch(/- \*\*Kit Lund/)
  })

  it('leave out proposals nobody accepted and what was taken away; what is unknown stays as such', () => {
    const { doc, stamp, text } = review()
    addFactor(doc, stamp('meimeimei0', 'participant'), { text: 'Only proposed', whoKnows: ['Nobody Else'] })
    editFactor(doc, addFactor(doc, stamp(), { text: 'Taken away' }), { hidden: true })
    expect(text()).not.toMatch(/Contributing factors|Only proposed|Nobody Else|Taken away/)
    addFactor(doc, stamp(), { text: 'Why did the mails bounce?', kind: 'open-question' })
    expect(text()).toContain('Nobody knows yet. They are part of the record as they stand.')
  })

  it('bring the same tool of two people together and list what surprised them', () => {
    const { doc, stamp, entryId, text } = review()
    const said = { entryId, marks: ['improvised' as const], instrument: 'host map' }
    addAnnotation(doc, stamp('meimeimei0'), { ...said, body: 'Drew my own' })
    addAnnotation(doc, stamp('kitkitkit0'), {
      ...said,
      body: 'A list on paper',
      marks: ['improvised', 'surprise'],
    })
    expect(text()).toContain('**host map**: built by 2 people, each on their own')
    expect(text()).toContain('## What surprised us\n\n- A list on paper (at 08:12 The queue stops)')
  })

  it('say which fact is missing where a time is not known', () => {
    const { doc, text } = review()
    expect(text()).not.toContain('Time to detect')
    editFacts(doc, { detected: '2031-02-03T08:20:00Z' })
    expect(text()).toContain('unknown: nobody wrote down when it began')
    editFacts(doc, { start: '2031-02-03T08:12:00Z' })
    expect(text()).toContain('8 min')
  })
})
