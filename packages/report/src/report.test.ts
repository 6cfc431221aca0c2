import {
  addAnnotation,
  addAction,
  addEntry,
  createBoard,
  hideEntry,
  notesOf,
  readBoard,
  removeWords,
  STAGE_NAME,
} from '@second-story/board'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { html } from './html.ts'
import { reviewExport } from './json.ts'
import { markdown } from './markdown.ts'
import { picturesIn } from './report.ts'

const review = (): Y.Doc => {
  const doc = new Y.Doc()
  let n = 0
  createBoard(
    doc,
    {
      title: 'Parcel labels late',
      timeZone: 'Europe/Berlin',
      start: '2026-02-02T09:00:00Z',
      resolved: '2026-02-02T10:12:00Z',
    },
    () => `question${String(++n).padStart(4, '0')}`,
  )
  doc.getMap('people').set('annaannaanna', { name: 'Anna Weiss', role: 'participant', job: 'shipping' })
  return doc
}
const stamp = (
  id: string,
  personId = 'annaannaanna',
  role: 'facilitator' | 'participant' = 'facilitator',
) => ({ id, personId, role, at: '2026-02-03T13:00:00Z' })

describe('the report', () => {
  it('tells the timeline in the zone of the incident with the words of those who were there', () => {
    const doc = review()
    const entryId = addEntry(doc, stamp('entryentry01'), {
      at: '2026-02-02T09:05:00Z',
      text: 'Label queue grows',
      actor: 'monitor',
    })
    addAnnotation(doc, stamp('wordswords01'), {
      entryId,
      lens: 'assumed',
      body: 'That it was the printer again',
    })
    const text = markdown(readBoard(doc))
    expect(text).toContain('# Parcel labels late')
    expect(text).toContain('### 2 February 2026')
    expect(text).toContain('**10:05** Label queue grows (monitor)')
    expect(text).toContain('*Assumed:* That it was the printer again, Anna Weiss')
    expect(text).toContain('**Time to resolve:** 1 h 12 min')
  })

  it('leaves out proposals, hidden entries and words taken off the board', () => {
    const doc = review()
    addEntry(doc, stamp('proposal0001', 'annaannaanna', 'participant'), {
      at: '2026-02-02T09:06:00Z',
      text: 'only proposed',
    })
    const hidden = addEntry(doc, stamp('entryentry02'), { at: '2026-02-02T09:07:00Z', text: 'hidden away' })
    hideEntry(doc, hidden, true)
    const entryId = addEntry(doc, stamp('entryentry03'), { at: '2026-02-02T09:08:00Z', text: 'stays' })
    const words = addAnnotation(doc, stamp('wordswords02'), { entryId, body: 'taken off' })
    removeWords(doc, words, 'bossbossboss', '2026-02-03T13:01:00Z')
    const text = markdown(readBoard(doc))
    expect(text).toContain('stays')
    expect(text).not.toMatch(/only proposed|hidden away|taken off/)
    const json = JSON.stringify(reviewExport(readBoard(doc)))
    expect(json).toMatch(/only proposed/)
    expect(json).toMatch(/hidden away/)
    expect(json).toMatch(/taken off/)
  })

  it('keeps the words but not a name that its author asked not to show', () => {
    const doc = review()
    const entryId = addEntry(doc, stamp('entryentry04'), { at: '2026-02-02T09:09:00Z', text: 'x' })
    addAnnotation(doc, stamp('wordswords03'), {
      entryId,
      lens: 'saw',
      body: 'two prompts alike',
      unnamed: true,
    })
    const page = html(readBoard(doc)).split('People')[0]!
    expect(page).toContain('two prompts alike')
    expect(page).not.toContain('Anna')
  })

  it('says what was believed and found, with marks, and who wrote down what was told aloud', () => {
    const doc = review()
    doc.getMap('people').set('priyapriyapr', { name: 'Priya Raman', role: 'scribe' })
    const merged = addEntry(doc, stamp('entryentry06'), {
      at: '2026-02-02T09:10:00Z',
      text: 'Printers restart',
    })
    const entryId = addEntry(doc, stamp('entryentry07'), {
      at: '2026-02-02T09:10:00Z',
      text: 'Printers proposed',
      mergedInto: merged,
    })
    const told = addAnnotation(doc, stamp('wordswords04', 'priyapriyapr'), {
      entryId,
      lens: 'assumed',
      body: 'That it was the printers',
      turnedOut: 'The queue was full',
      marks: ['trusted', 'surprise'],
      instrument: 'queue graph',
      saidBy: 'annaannaanna',
    })
    addAnnotation(doc, stamp('wordswords05'), {
      entryId,
      body: 'Not quite',
      replyTo: told,
      marks: ['not-mine'],
    })
    addAnnotation(doc, stamp('wordswords06'), { entryId, body: '', replyTo: told, marks: ['thanks'] })
    expect(markdown(readBoard(doc)).split('### ')[1]?.split('\n## ')[0]).toBe(`2 February 2026

- **10:10** Printers restart

  - **10:10** Printers proposed

  - **Believed:** That it was the printers, Anna Weiss, told aloud, written down by Priya Raman (who says: not what I said)

    **Found:** The queue was full

    *Trusted: queue graph; Surprise*

    - Not quite, Anna Weiss
`)
  })

  it('lists the people and not the window for the projector', () => {
    const doc = review()
    doc.getMap('people').set('screenscreen', { name: STAGE_NAME, role: 'observer' })
    const page = html(readBoard(doc))
    expect(page).toContain('Anna Weiss')
    expect(page).not.toContain(STAGE_NAME)
  })

  it('lets no text become markup, whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), (text) => {
        const doc = review()
        addEntry(doc, stamp('entryentry05'), {
          at: '2026-02-02T09:09:00Z',
          text: `<script>${text}</script>`,
          detail: `\`\`\`\n<img onerror=${text}>`,
        })
        addAction(doc, stamp('actionaction'), { title: `<b onclick="${text}">` })
        const page = html(readBoard(doc))
        const tags = [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1])
        return tags.every((tag) => !['script', 'img', 'b'].includes(tag!))
      }),
      { numRuns: 100 },
    )
  })

  it('shows the pictures that it is given, of entries and of the notes, and names the others', () => {
    const doc = review()
    const file = (name: string, type: string) => ({ name, type, bytes: 9, by: 'annaannaanna', at: '' })
    doc.getMap('files').set('filefile0001', file('Lag <of> db2', 'image/png'))
    doc.getMap('files').set('filefile0002', file('Runbook', 'application/pdf'))
    const files = ['filefile0001', 'filefile0002']
    addEntry(doc, stamp('entryentry06'), { at: '2026-02-02T09:09:00Z', text: 'x', files })
    const image = new Y.XmlElement('image')
    image.setAttribute('fileId', 'filefile0003')
    image.setAttribute('alt', 'The queue')
    notesOf(doc).push([image])
    const board = readBoard(doc)
    expect(picturesIn(board)).toEqual(['filefile0001', 'filefile0003'])
    const page = html(board, new Map([['filefile0001', 'data:image/png;base64,AAAA']]))
    expect(page).toContain('<img src="data:image/png;base64,AAAA" alt="Lag &lt;of&gt; db2">')
    expect(page).toContain('<em>File: </em>Runbook')
    expect(page).toContain('<em>Picture: </em>The queue')
    expect(markdown(board)).toContain('*Picture:* The queue')
  })

  it('drops link targets that run code and keeps the words', () => {
    const doc = review()
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    text.insert(0, 'press here', { link: { href: 'javascript:alert(1)' } })
    paragraph.insert(0, [text])
    notesOf(doc).push([paragraph])
    expect(html(readBoard(doc))).toContain('<p dir="auto">press here</p>')
    expect(markdown(readBoard(doc))).not.toContain('javascript')
  })

  it('says that ending without actions is fine, once the meeting has ended', () => {
    const doc = review()
    expect(markdown(readBoard(doc))).not.toContain('Action items')
    doc.getMap('agenda').set('state', 'closed')
    expect(markdown(readBoard(doc))).toContain('None. Ending with none is a fine review.')
  })

  it('exports every keyed root as a list and the entries in order of time', () => {
    const doc = review()
    addEntry(doc, stamp('zzzzzzzzzzzz'), { at: '2026-02-02T09:01:00Z', text: 'first' })
    addEntry(doc, stamp('aaaaaaaaaaaa'), { at: '2026-02-02T09:02:00Z', text: 'second' })
    const json = reviewExport(readBoard(doc))
    expect(json.timeline.map(({ id }) => id)).toEqual(['zzzzzzzzzzzz', 'aaaaaaaaaaaa'])
    expect(json.people).toEqual([
      { id: 'annaannaanna', name: 'Anna Weiss', role: 'participant', job: 'shipping' },
    ])
    expect(json.questions).toHaveLength(6)
  })
})
