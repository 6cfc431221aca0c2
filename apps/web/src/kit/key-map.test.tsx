import { afterEach, describe, expect, it, vi } from 'vitest'
import { KeyMap } from './key-map.ts'

/** Presses a key on an element made from HTML and tells the map. */
const press = (
  map: KeyMap,
  key: string,
  init: KeyboardEventInit = {},
  html = '<div tabindex="0"></div>',
  on = true,
) => {
  document.body.insertAdjacentHTML('beforeend', html)
  const target = document.body.lastElementChild
  let taken = false
  const listen = (event: KeyboardEvent): void => {
    taken = map.press(event, on)
  }
  document.addEventListener('keydown', listen)
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...init }))
  document.removeEventListener('keydown', listen)
  return taken
}

const mapWith = (...keys: string[]) => {
  const map = new KeyMap(false)
  const handle = vi.fn()
  map.add(Object.fromEntries(keys.map((key) => [key, () => handle(key)])))
  return { map, handle }
}

describe('keys', () => {
  afterEach(() => document.body.replaceChildren())

  it.each(['<input>', '<textarea></textarea>', '<div contenteditable="true"></div>', '<select></select>'])(
    'of one letter do nothing while somebody writes in %s',
    (field) => {
      const { map, handle } = mapWith('j', 'Mod+k')
      expect(press(map, 'j', {}, field)).toBe(false)
      expect(press(map, 'k', { ctrlKey: true }, field)).toBe(true)
      expect(handle.mock.calls).toEqual([['Mod+k']])
    },
  )

  it('of one letter do nothing while a dialog is open, or when the person has switched them off', () => {
    const { map, handle } = mapWith('j')
    press(map, 'j', {}, undefined, false)
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"></div>')
    press(map, 'j')
    expect(handle).not.toHaveBeenCalled()
  })

  it('are known by what is printed on them where Shift or Alt make another sign of it', () => {
    const { map, handle } = mapWith('Mod+Shift+.', 'Alt+.', '.')
    press(map, '>', { ctrlKey: true, shiftKey: true, code: 'Period' })
    press(map, '≥', { altKey: true, code: 'Period' })
    expect(press(map, ':', { shiftKey: true, code: 'Period' })).toBe(false)
    expect(handle.mock.calls).toEqual([['Mod+Shift+.'], ['Alt+.']])
  })

  it('are known by their letter where Alt or another script makes another sign of it', () => {
    const { map, handle } = mapWith('Alt+m', 'Alt+Shift+t', 'Mod+k')
    press(map, 'µ', { altKey: true, code: 'KeyM' })
    press(map, 'ˇ', { altKey: true, shiftKey: true, code: 'KeyT' })
    press(map, 'л', { ctrlKey: true, code: 'KeyK' })
    // A comma stands where others have M.
    expect(press(map, ',', { altKey: true, code: 'KeyM' })).toBe(false)
    expect(handle.mock.calls.flat()).toEqual(['Alt+m', 'Alt+Shift+t', 'Mod+k'])
  })

  it('leave Escape to a menu that lies over the page', () => {
    const { map, handle } = mapWith('Escape')
    press(map, 'Escape', {}, '<div role="menu"></div>')
    press(map, 'Escape', {}, '<button aria-haspopup="menu" aria-expanded="true"></button>')
    expect(handle).not.toHaveBeenCalled()
    press(map, 'Escape', {}, '<button aria-haspopup="menu" aria-expanded="false"></button>')
    expect(handle).toHaveBeenCalledOnce()
  })

  it.each(['<button></button>', '<a href="#"></a>', '<input type="checkbox">', '<div role="switch"></div>'])(
    'Space and Enter belong to %s when it has the focus, letters do not',
    (control) => {
      const { map, handle } = mapWith('Space', 'Enter', 'j')
      for (const key of [' ', 'Enter', 'j']) press(map, key, {}, control)
      expect(handle.mock.calls).toEqual([['j']])
    },
  )

  it('tells Shift with a letter or Space from the bare key, and takes a sign whatever types it', () => {
    const { map, handle } = mapWith('g', 'Shift+g', 'Shift+Space', '?')
    press(map, 'G', { shiftKey: true })
    press(map, ' ', { shiftKey: true })
    press(map, '?', { shiftKey: true })
    press(map, '?')
    expect(handle.mock.calls.flat()).toEqual(['Shift+g', 'Shift+Space', '?', '?'])
  })

  it('pressed one after the other make a pair', () => {
    const { map, handle } = mapWith('g a', 'a')
    press(map, 'g')
    press(map, 'a')
    press(map, 'a')
    expect(handle.mock.calls.flat()).toEqual(['g a', 'a'])
  })

  it('go to whoever came last, and on to the one before where that one declines', () => {
    const map = new KeyMap(false)
    const first = vi.fn()
    map.add({ j: first })
    const take = map.add({ j: () => false })
    press(map, 'j')
    expect(first).toHaveBeenCalledTimes(1)
    take()
    const last = vi.fn()
    map.add({ j: last })
    press(map, 'j')
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([1, 1])
  })

  it('are left alone while a letter is being composed', () => {
    const { map, handle } = mapWith('j')
    press(map, 'j', { isComposing: true })
    expect(handle).not.toHaveBeenCalled()
  })
})
