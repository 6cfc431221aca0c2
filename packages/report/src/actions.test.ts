import { addAction, addEntry, addFactor, createBoard, editAction, readBoard } from '@second-story/board'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { actionsCsv, TRACKERS } from './actions-csv.ts'
import { markdown } from './markdown.ts'

const MEETING = Date.parse('2026-03-02T14:00:00Z')

const review = () => {
  const doc = new Y.Doc()
  let n = 0
  const stamp = (role: 'scribe' | 'participant' = 'scribe') => ({
    id: `thingthing${String(++n).padStart(3, '0')}`,
    personId: 'meimeimeimei',
    role,
    at: '2026-03-02T14:50:00Z',
  })
  createBoard(doc, { title: 'The copy that stood still', timeZone: 'UTC' }, () => stamp().id)
  doc.getMap('people').set('meimeimeimei', { name: 'Mei Tan', role: 'participant' })
  doc.getMap('agenda').set('meetingStartedAt', MEETING)
  return { doc, stamp }
}

describe('the actions in the report', () => {
  it('stand in short and long term, with what they answer, what became of them and what nothing answers', () => {
    const { doc, stamp } = review()
    const moment = addEntry(doc, stamp(), { at: '2026-02-02T23:25:00Z', text: 'Told the hosts apart by eye' })
    const alike = addFactor(doc, stamp(), { text: 'Both hosts look alike' })
    addFactor(doc, stamp(), { text: 'Nobody reads the failure mails' })
    addAction(doc, stamp(), {
      title: 'The prompt names the host',
      owner: { personId: 'meimeimeimei' },
      due: '2026-03-16',
      from: [moment, alike],
      risk: 'A host that was renamed',
    })
    addAction(doc, stamp(), { title: 'One primary less', size: 'l' })
    const soak = addAction(doc, stamp(), { title: 'A page about the copy', owner: { name: 'Kofi' } })
    editAction(doc, soak, { status: 'soaking', soakUntil: '2026-03-04', soakers: ['Mei Tan', 'Kofi'] })
    const left = addAction(doc, stamp(), { title: 'A new disk graph' })
    editAction(doc, left, { status: 'dropped', reason: 'There are four' })
    addAction(doc, stamp('participant'), { title: 'Only proposed' })
    const text = markdown(readBoard(doc))
    expect(text).toMatch(
      /### Within thirty days\n\n- \*\*The prompt names the host\*\* \(Mei Tan, by 2026-03-16\)/,
    )
    expect(text).toContain('*Answers:* 23:25 Told the hosts apart by eye')
    expect(text).toContain('*Answers:* Both hosts look alike')
    expect(text).toContain('*Could cause:* A host that was renamed')
    expect(text).toMatch(/### Longer\n\n- \*\*One primary less\*\*/)
    expect(text).toContain('soaking until 2026-03-04, then decided by Mei Tan, Kofi')
    expect(text).toContain('*Left because:* There are four')
    expect(text).toMatch(/### Factors that no action answers\n\n- Nobody reads the failure mails\n/)
    expect(text).toContain('A second look on 2 September 2026')
    expect(text).not.toContain('Only proposed')
  })
})

describe('the actions as a file for trackers', () => {
  const rowsOf = (csv: string): string[][] => Papa.parse<string[]>(csv).data

  it('has the columns that each of them knows, and only what was taken on', () => {
    const { doc, stamp } = review()
    const from = [addFactor(doc, stamp(), { text: 'Both hosts look alike' })]
    const title = 'The prompt names the host'
    addAction(doc, stamp(), { title, due: '2026-03-16', owner: { name: 'Kofi' }, helps: 'notice', from })
    addAction(doc, stamp(), { title: 'An idea', status: 'parked' })
    addAction(doc, stamp(), { title: 'No', status: 'dropped' })
    addAction(doc, stamp('participant'), { title: 'Only proposed' })
    const board = readBoard(doc)
    const about = 'From the review of: The copy that stood still\nAnswers: Both hosts look alike'
    expect(rowsOf(actionsCsv(board, 'jira'))).toEqual([
      ['Summary', 'Description', 'Issue Type', 'Status', 'Assignee', 'Due Date', 'Labels', 'Labels'],
      [title, about, 'Task', 'To Do', 'Kofi', '2026-03-16', 'incident-review', 'notice'],
    ])
    const [names, row] = rowsOf(actionsCsv(board, 'linear'))
    expect(names!.slice(0, 3)).toEqual(['Title', 'Description', 'Status'])
    expect(row).toHaveLength(names!.length)
    expect(row!.slice(0, 3)).toEqual([title, about, 'Todo'])
  })

  it('never gives a spreadsheet a formula, whatever somebody wrote, and keeps the words', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '\n=', '\r=', '＝', '＋', '＠', '')
    const words = fc
      .tuple(start, fc.string({ maxLength: 40 }))
      .map(([sign, rest]) => `${sign}cmd|' ${rest}"\n,x`)
    fc.assert(
      fc.property(words, words, fc.constantFrom(...TRACKERS), (title, name, tracker) => {
        const { doc, stamp } = review()
        addAction(doc, stamp(), { title, owner: { name }, risk: title })
        const [names, row, ...more] = rowsOf(actionsCsv(readBoard(doc), tracker))
        expect(more).toEqual([])
        expect(row).toHaveLength(names!.length)
        for (const cell of row!) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/u)
        expect(row![0]!.replace(/^'/, '')).toBe(title.replaceAll(/\s+/g, ' ').trim())
      }),
      { numRuns: 60 },
    )
  })
})
