import { ENGLISH, type Facilitation, facilitation } from '@second-story/board'
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from './http.ts'

const useWords = create<Facilitation>(() => ENGLISH)
let asked: Promise<void> | null = null

/** Asks the server once a page; one that was out of reach is asked again by the next that needs its words. */
const askOnce = (): Promise<void> => {
  asked ??= call('/api/facilitation', {}, (json) => facilitation.parse(json)).then((answer) => {
    if (!answer.ok) asked = null
    else if (JSON.stringify(answer.value) !== JSON.stringify(useWords.getState())) {
      useWords.setState(answer.value, true)
    }
  })
  return asked
}

/** What the board says and asks: English until this server is known to have words of its own. */
export const useFacilitation = (): Facilitation => {
  useEffect(() => void askOnce(), [])
  return useWords()
}
