import { useEffect } from 'react'
import { create } from 'zustand'
import { useRoom } from '../room/room-context.tsx'
import { getTicketTemplate } from '../room/tracker-calls.ts'

const useAsked = create<{ readonly template: string | null }>(() => ({ template: null }))
let asked: Promise<void> | null = null

/** Where new tickets are made; null while that is not known, and where this server has no tracker. Asked once a page. */
export const useTicketTemplate = (): string | null => {
  const { reviewId, session } = useRoom()
  useEffect(() => {
    asked ??= getTicketTemplate({ reviewId, session }).then((answer) => {
      if (answer.ok) useAsked.setState({ template: answer.value })
      else asked = null
    })
  }, [reviewId, session])
  return useAsked(({ template }) => template)
}
