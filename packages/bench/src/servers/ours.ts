import { SERVER_FLAGS } from '@second-story/toolchain/server-flags'
import { join } from 'node:path'
import { Child } from './child.ts'
import { bringLog } from './bring-log.ts'
import { ROOT } from './places.ts'
import type { Room, Server } from './server.ts'
import { PLAIN } from '../wire/dialect.ts'

const HOST = '127.0.0.1'

/** Limits of the server that a workload raises; `LIMITS` of the contract. */
export type RaisedLimits = Readonly<Record<string, number>>

interface Created {
  id: string
  links: { scribe: string; participant: string }
}
interface Joined {
  session: string
  user: { id: string }
}

/** The product: gate on, store on, nothing shown before it is on disk. @param flags for Node besides those of `npm start`, as --cpu-prof */
export const ours = (
  folder: string,
  port: number,
  limits: RaisedLimits,
  flags: readonly string[],
): Server => {
  const base = `http://${HOST}:${port}`
  const child = new Child({
    main: join(ROOT, 'apps/server/src/main.ts'),
    flags: [...SERVER_FLAGS, ...flags],
    env: {
      HOST,
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      DEMO: '0',
      LOG_LEVEL: 'warn',
      LIMITS: JSON.stringify(limits),
    },
    cwd: ROOT,
    log: join(folder, 'log'),
    ready: `${base}/healthz`,
  })
  const post = async (path: string, body: object, token?: string): Promise<unknown> => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    }
    const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`POST ${path} was answered with ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const room = async (): Promise<Room> => {
    const { id, links } = (await post('/api/reviews', { title: 'Checkout was slow' })) as Created
    return {
      async seat(role) {
        const token = links[role].split('#')[1] ?? ''
        const path = `/api/reviews/${id}/join`
        const { session, user } = (await post(path, { name: `A ${role}` }, token)) as Joined
        return { host: HOST, port, path: `/sync/${id}?token=${session}`, dialect: PLAIN, personId: user.id }
      },
      async bring(log) {
        const token = links.scribe.split('#')[1] ?? ''
        const { session } = (await post(`/api/reviews/${id}/join`, { name: 'A scribe' }, token)) as Joined
        return bringLog(`${base}/api/reviews/${id}/sources?fileName=chat.log&timeZone=UTC`, session, log)
      },
    }
  }
  return {
    name: 'ours',
    keeps: true,
    folder,
    start: () => child.start(),
    stop: () => child.stop(),
    kill: () => child.kill(),
    pids: () => child.pids(),
    room,
  }
}
