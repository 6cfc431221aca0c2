import type { FileType } from '@second-story/api'
import { LINE_CHARS } from '@second-story/board'

const ENDINGS: Readonly<Record<FileType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}

/** How a file of this type ends when it is saved; '' for none of ours. */
export const endingOf = (type: string): string => ENDINGS[type as FileType] ?? ''

/** Characters that show nothing or turn the reading of others around. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A name as people read it: no folders, nothing unseen, one line. Letters of every script stay.
 * @param fallback where nothing is left
 */
export const cleanName = (given: string, fallback: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const name = last.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim().replace(/^\.+/, '').trim()
  // A cut through a letter of two halves would leave none.
  return name === '' ? fallback : name.slice(0, LINE_CHARS).replace(/[\ud800-\udbff]$/, '')
}
