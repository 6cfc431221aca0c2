import { describe, expect, it } from 'vitest'
import { keyWords } from './key-words.ts'

describe('keys as they are printed', () => {
  it.each<[string, boolean, string[]]>([
    ['Shift+g', false, ['Shift', 'G']],
    ['g a', false, ['G', 'A']],
    ['Mod+k', false, ['Ctrl', 'K']],
    ['Mod+k', true, ['⌘', 'K']],
    ['Alt+.', true, ['⌥', '.']],
    ['+', false, ['+']],
    ['Mod++', false, ['Ctrl', '+']],
    ['Escape', false, ['Esc']],
    ['F6', false, ['F6']],
  ])('%s', (name, isMac, words) => {
    expect(keyWords(name, isMac)).toEqual(words)
  })
})
