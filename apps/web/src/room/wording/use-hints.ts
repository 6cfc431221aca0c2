import type { Hint } from '@second-story/language'
import { useEffect, useState } from 'react'
import { useWordingSwitch } from '../../kit/wording-switch.ts'
import { nameOf, useKeptPhrases } from './kept-phrases.ts'
import { noteOwn } from './own-phrases.ts'
import { fetchHintReader, type HintReader, whenAtRest } from './read-hints.ts'

/** A hint, and the text that it was found in: until the next reading the text may have gone on. */
interface Found {
  readonly text: string
  readonly hints: readonly Hint[]
}
const NONE: Found = { text: '', hints: [] }

/**
 * Hints on what this person wrote, read when they pause. Nothing where hints are turned off.
 * @param text as it stands
 * @param before what stood there before this person wrote; null while nothing here is theirs
 */
export const useHints = (text: string, before: string | null): readonly Hint[] => {
  const on = useWordingSwitch((wording) => wording.on)
  const [kept] = useKeptPhrases()
  const [found, setFound] = useState(NONE)
  const reads = on && before !== null && text.trim() !== ''
  useEffect(() => {
    if (!reads) return
    let gone = false
    const callOff = whenAtRest(() => {
      void fetchHintReader().then((read) => {
        if (gone || !read) return
        const hints = newIn(read, text, before)
        noteOwn(hints)
        setFound({ text, hints })
      })
    })
    return () => {
      gone = true
      callOff()
    }
  }, [reads, text, before])
  if (!reads) return NONE.hints
  return found.hints.filter(
    ({ start, end, phrase }) => !kept.has(nameOf(phrase)) && text.slice(start, end) === phrase,
  )
}

/** Hints on a text but for those on words that stood there before. */
const newIn = (read: HintReader, text: string, before: string | null): readonly Hint[] => {
  const old = before ? read(before).map(({ phrase }) => phrase) : []
  return read(text).filter(({ phrase }) => {
    const at = old.indexOf(phrase)
    if (at >= 0) old.splice(at, 1)
    return at < 0
  })
}
