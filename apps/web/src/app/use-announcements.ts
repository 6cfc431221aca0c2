import { useEffect, useEffectEvent, useRef } from 'react'
import { announce } from '../kit/live-region.tsx'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useConnection } from '../room/use-connection.ts'

/**
 * Says which entry is taken up and which question is asked. The rest of what the one polite region says is said where
 * it is shown: phases and cues by the clock, what is put on everybody's screen, one's own turn, the line (DESIGN 8).
 * Never how things stand when somebody comes in, or what comes in after an absence: the page tells that.
 */
export const useAnnouncements = (): void => {
  const { view } = useRoom()
  const inStep = useConnection(({ state }) => state === 'connected')
  const entryId = useAgenda((agenda) => agenda.entryId)
  const question = useAgenda((agenda) => agenda.question)
  const last = useRef<{ entryId: string | null; question: string | null } | null>(null)

  const tell = useEffectEvent(() => {
    const before = last.current
    last.current = { entryId, question }
    if (before === null) return
    if (entryId !== null && before.entryId !== entryId) announce(entryWords(entryId))
    const asked = question === null ? undefined : view.get('questions').get(question)?.text
    if (asked && before.question !== question) announce(`Now asked: ${asked}`)
  })
  const entryWords = (id: string): string => {
    const entry = view.get('timeline').byId.get(id)
    const zone = view.get('facts').timeZone ?? 'UTC'
    return `Now discussing ${entry?.at ? `${clockTime(entry.at, zone)}, ` : ''}${entry?.text ?? 'an entry'}`
  }
  useEffect(() => {
    if (inStep) tell()
    else last.current = null
  }, [inStep, entryId, question])
}
