import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Agenda } from '@second-story/board'
import { afterEach, expect, test } from 'vitest'
import type { Guest } from './harness/http.ts'
import { visit } from './harness/page.ts'
import { endAll, startProgram } from './harness/process.ts'

afterEach(endAll)

const ENV = { LOG_LEVEL: 'warn' }

test(
  'what a command left on the board and backstage survives SIGKILL right after the answer, and a repeat does nothing',
  { timeout: 300_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'second-story-answered-'))
    let program = await startProgram({ ...ENV, DATA_DIR: dataDir })
    const review = await program.createReview()
    const ada = await program.join(review, 'facilitator', 'Ada')
    const pia = await program.join(review, 'participant', 'Pia')
    const order = async (guest: Guest, command: object): Promise<Agenda> => {
      const { status, json } = await program.conduct(review, guest, command)
      expect(status).toBe(200)
      return json as Agenda
    }
    const killed = async (): Promise<void> => {
      expect(await program.end('SIGKILL')).toBe('SIGKILL')
      program = await startProgram({ ...ENV, DATA_DIR: dataDir })
    }
    const backstage = async (part: string): Promise<Record<string, unknown>> => {
      const page = await visit(program.syncUrl, review, ada, '~backstage')
      const seen = page.doc.getMap(part).toJSON()
      page.leave()
      return seen
    }

    await order(ada, { do: 'open' })
    await order(pia, { do: 'hand', up: true })
    await order(ada, { do: 'call', personId: pia.user.id })
    // One command, two documents: the hand goes down here, and who has spoken is put down there.
    await order(pia, { do: 'hand', up: false })
    await killed()
    expect(Object.keys(await backstage('spoken'))).toEqual([pia.user.id])
    expect((await program.exported(review, ada)).hands).toEqual([])

    await order(pia, { do: 'signal', kind: 'learned' })
    const gone = await order(ada, { do: 'go', id: 'go-once' })
    await killed()
    expect(await backstage('learned')).toEqual({ [pia.user.id]: true })
    expect(await order(ada, { do: 'go', id: 'go-once' })).toEqual(gone)
    expect(gone.box).toBe('timeline')

    await program.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  },
)
