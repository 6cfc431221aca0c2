import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { testRoom } from '../room/testing/test-room.tsx'
import { type BringPicture, bringPictures } from './bring-pictures.ts'
import { Desk } from './desk.ts'
import { DeskKeys, Hands } from './desk-keys.ts'
import { NoteMenu } from './note-menu.ts'
import { twoScribes } from './testing/two-scribes.ts'

describe('while another scribe types', () => {
  it('a picture under way arrives where it was put', async () => {
    let arrives: (answer: Awaited<ReturnType<BringPicture>>) => void = () => {}
    const bring: BringPicture = () => new Promise((answered) => (arrives = answered))
    const [priya, jonas] = await twoScribes(bringPictures(bring))
    priya.commands.setContent('<p>The graph</p><p>Then</p>')
    priya.commands.setTextSelection(10)
    const files = [new File(['x'], 'graph.png', { type: 'image/png' })]
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    priya.view.dom.dispatchEvent(Object.assign(paste, { clipboardData: { files, getData: () => '' } }))
    jonas.commands.insertContentAt(1, 'At nine: ')
    jonas.commands.insertContentAt(jonas.state.doc.content.size, '<p>after</p>')
    expect(priya.view.dom.querySelector('p')?.textContent).toBe('At nine: The graphAdding the picture')
    arrives({ ok: true, value: { fileId: 'file00000001', name: 'graph.png', type: 'image/png', bytes: 1 } })
    await new Promise((done) => setTimeout(done))
    const blocks: string[] = []
    jonas.state.doc.forEach(({ type, textContent }) => void blocks.push(textContent || type.name))
    expect(blocks).toEqual(['At nine: The graph', 'image', 'Then', 'after'])
  })

  it('the menu at the caret keeps what is marked in it', async () => {
    const room = testRoom({ role: 'scribe' })
    const hands = new Hands()
    const [priya, jonas] = await twoScribes(DeskKeys.configure({ hands }))
    const desk = new Desk(priya, room, undefined)
    const menu = new NoteMenu(priya, room, desk, () => {})
    hands.hold({ desk, menu })
    // Nothing is laid out here.
    priya.view.coordsAtPos = (pos) => ({ left: pos, right: pos, top: 0, bottom: 0 })
    priya.commands.setContent('<p></p><p></p>')
    priya.view.dispatch(priya.state.tr.setSelection(TextSelection.create(priya.state.doc, 3)))
    priya.view.dispatch(priya.state.tr.insertText('/'))
    menu.key(new KeyboardEvent('keydown', { key: 'ArrowDown' }))
    menu.key(new KeyboardEvent('keydown', { key: 'ArrowDown' }))
    const before = menu.state.getState()
    jonas.commands.insertContentAt(1, 'So it began')
    expect(menu.state.getState()).toMatchObject({ marked: 2, place: { left: 14 } })
    expect(menu.state.getState().choices).toBe(before.choices)
    expect(priya.state.doc.lastChild?.textContent).toBe('/')
  })
})
