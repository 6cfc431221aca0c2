import { useEffect, useState } from 'react'
import type { Connection } from '../room/connection.ts'
import { useConnection } from '../room/use-connection.ts'
import { nextLineChange } from './line-words.ts'

/** What words make of the line to the server, said again when time alone changes them. */
export const useLine = <T>(words: (line: Connection, now: number) => T): T => {
  const line = useConnection((connection) => connection)
  const [, setRound] = useState(0)
  const now = Date.now()
  const wait = nextLineChange(line, now)
  useEffect(() => {
    if (wait === null) return
    const timer = setTimeout(() => setRound((round) => round + 1), wait + 1)
    return () => clearTimeout(timer)
  })
  return words(line, now)
}
