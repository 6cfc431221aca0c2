import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../servers/places.ts'

/** Recorded chats, beside the repository where they are at hand. */
const RECORDED = join(ROOT, '../shared/data/irc')
const CHATS = ['ubuntu-2010-08-17_18.raw.txt', '#qtox_20161029.log.txt', '#fluid-work.2019-03-08.log']
const INVENTED = [
  '<ines> the pager rang for the checkout, looking',
  '<tomas> cpu is flat on all four, it is waiting for something',
  '<ines> pool of the database is at its limit since the deploy',
  '* bela rolls back the new cache',
  '<deploybot> checkout 4.12.1 is out on all hosts',
]
const LINE_MS = 9_000
const FIRST = Date.UTC(2026, 4, 3, 6)

/** A chat of so many lines, made from recorded ones (invented ones where they are missing), a line every nine seconds. */
export const largeLog = (lines: number): Uint8Array<ArrayBuffer> => {
  const said = words()
  const text = Array.from({ length: lines }, (_, n) => {
    const at = new Date(FIRST + n * LINE_MS).toISOString().slice(0, 19)
    return `${at} ${said[n % said.length] ?? ''}`
  }).join('\n')
  return new TextEncoder().encode(text)
}

const words = (): readonly string[] => {
  const found = CHATS.map((name) => join(RECORDED, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .flatMap((line) => /(?:^|\s)(<\S{1,30}> .+|\* \S+ .+)$/.exec(line)?.[1] ?? [])
  return found.length > 0 ? found : INVENTED
}
