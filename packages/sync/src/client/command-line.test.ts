import { describe, expect, it } from 'vitest'
import type { Command } from '../protocol/payloads.ts'
import { CommandDropped, CommandFailed, CommandLine, CommandTimeout } from './command-line.ts'
import { ManualTime } from './testing/manual-time.ts'

function line() {
  const time = new ManualTime()
  const net = { connected: true }
  const sent: Command[] = []
  let n = 0
  const commands = new CommandLine(
    time,
    () => `c${++n}`,
    (command) => {
      if (net.connected) sent.push(command)
      return net.connected
    },
  )
  return { time, net, sent, commands }
}

describe('C3 commands', () => {
  it('C3: resolves with the answer of its id', async () => {
    const { commands, sent } = line()
    const [first, second] = [commands.send({ do: 'go', version: 3 }), commands.send({ do: 'pause' })]
    expect(sent).toEqual([
      { id: 'c1', do: 'go', version: 3 },
      { id: 'c2', do: 'pause' },
    ])
    commands.answered({ id: 'c2', status: 200, state: 'second' })
    commands.answered({ id: 'c1', status: 200, state: 'first' })
    expect([(await first).state, (await second).state]).toEqual(['first', 'second'])
    expect(commands.answered({ id: 'c1', status: 200 })).toBe(false)
  })

  it('C3: a no carries status, code, sentence and the state that came along', async () => {
    const { commands } = line()
    const answer = commands.send({ do: 'go' })
    const error = { code: 'version', detail: 'Somebody was faster.' }
    commands.answered({ id: 'c1', status: 409, state: { version: 4 }, error })
    const failed = await answer.catch((reason: unknown) => reason)
    expect(failed).toBeInstanceOf(CommandFailed)
    expect(failed).toMatchObject({
      status: 409,
      code: 'version',
      state: { version: 4 },
      message: 'Somebody was faster.',
    })
  })

  it('C3: what has no answer is sent again under the same id on the next connection', async () => {
    const { commands, sent, net } = line()
    net.connected = false
    const answer = commands.send({ do: 'hand', id: 'mine' })
    expect(sent).toEqual([])
    net.connected = true
    commands.connected()
    commands.connected()
    expect(sent.map(({ id }) => id)).toEqual(['mine', 'mine'])
    commands.answered({ id: 'mine', status: 200 })
    await answer
    commands.connected()
    expect(sent).toHaveLength(2)
  })

  it('C3: gives up after a time, with the command to send again', async () => {
    const { commands, time } = line()
    const answer = commands.send({ do: 'go' })
    time.pass(10_000)
    await expect(answer).rejects.toThrow(CommandTimeout)
  })

  it('C3: leaving the room ends what waits', async () => {
    const { commands } = line()
    const answer = commands.send({ do: 'go' })
    commands.stop()
    await expect(answer).rejects.toThrow(CommandDropped)
  })
})
