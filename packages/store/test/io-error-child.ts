/** Appends under a file size limit that the test sets from outside; says on stdout what came of it. */
import { createInterface } from 'node:readline'
import { LogUnavailable } from '@second-story/sync/room'
import { openSqliteStore } from '../src/index.ts'

const store = await openSqliteStore({ dataDir: process.argv[2] ?? '', clock: Date.now })
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const record = (content: string) => [{ update: new TextEncoder().encode(content), bindings: [] }]

async function ask(what: string) {
  console.log(what)
  await answers.next()
}

await store.log.append('a', record('before'))
await ask('limit me')
try {
  await store.log.append('a', record('x'.repeat(300_000)))
  console.log('stored in spite of the limit')
} catch (error) {
  if (!(error instanceof LogUnavailable)) throw error
  console.log(`${error.name}: ${error.message.split(' (')[0]}`)
}
await ask('free me')
const head = await store.log.append('a', record('after'))
const { updates } = await store.log.load('a')
console.log(
  `stored ${head}, there are ${updates.map((update) => new TextDecoder().decode(update)).join(' ')}`,
)
await store.close()
process.stdin.destroy()
