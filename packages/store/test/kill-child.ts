/**
 * Appends to some rooms until it is killed: `node kill-child.ts <folder> <first number>`. Says "room seq text"
 * on stdout for each record once it is acknowledged, compacting now and then.
 */
import { openSqliteStore } from '../src/index.ts'

const [dataDir = '', start = '0'] = process.argv.slice(2)
const ROOMS = 4
const store = await openSqliteStore({ dataDir, clock: Date.now })

async function write(room: string, n: number) {
  const burst = n % 7 === 0 ? 50 : 1
  const texts = Array.from({ length: burst }, (_, i) => `${room}-${n}-${i}-${'.'.repeat((n * 31) % 400)}`)
  const records = texts.map((content) => ({ update: new TextEncoder().encode(content), bindings: [] }))
  const head = await store.log.append(room, records)
  const said = texts.map((content, i) => `${room} ${head - burst + 1 + i} ${content}\n`).join('')
  // A parent on a busy machine reads late: the stream waits for room in the pipe.
  await new Promise((resolve) => process.stdout.write(said, resolve))
  if (n % 40 === 39) await store.log.compact(room, new TextEncoder().encode(`snapshot of ${room}`), head)
}

await Promise.all(
  Array.from({ length: ROOMS }, async (_, i) => {
    for (let n = Number(start); ; n += 1) await write(`room${i}`, n)
  }),
)
