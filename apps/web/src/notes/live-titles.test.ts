import { createBoard, editFacts, liveView } from '@second-story/board'
import { expect, it, vi } from 'vitest'
import { Doc } from 'yjs'
import { liveTitles } from './live-titles.ts'

it('titles are followed again after the last who looked at them has gone', () => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => (run(), 0))
  vi.stubGlobal('cancelAnimationFrame', () => {})
  const doc = new Doc()
  createBoard(doc, { title: 'A test', timeZone: 'UTC' }, () => 'entry0000001')
  const titles = liveTitles(liveView(doc))
  const heard: string[] = []
  titles.watch(() => heard.push('first'))()
  editFacts(doc, { title: 'Another' })
  const end = titles.watch(() => heard.push('second'))
  editFacts(doc, { title: 'A third' })
  end()
  editFacts(doc, { title: 'A fourth' })
  vi.unstubAllGlobals()
  expect(heard).toEqual(['second'])
})
