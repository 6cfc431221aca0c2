import { CloseCode } from '@second-story/sync/protocol'
import { describe, expect, it } from 'vitest'
import { type Connection, type ConnectionEvent, newConnection, nextConnection } from './connection.ts'

const T = 1_000_000
const after = (...events: [event: ConnectionEvent, at: number][]): Connection =>
  events.reduce((was, [event, at]) => nextConnection(was, event, at), newConnection(T, true))
const inStep = (arrived = 0): ConnectionEvent => ({ type: 'in-step', arrived })
const network = (online: boolean) => ({ type: 'network', online, inStep: false }) as const
const lost: ConnectionEvent = { type: 'lost', heard: null }

describe('the line to the server', () => {
  it('is connecting until the board is in step, then connected', () => {
    expect(newConnection(T, true).state).toBe('connecting')
    expect(after([inStep(), T + 5])).toMatchObject({
      state: 'connected',
      since: T + 5,
      ready: true,
      lastHeard: T + 5,
    })
  })

  it('stays connecting when the first attempts fail, and reconnects after it had been connected', () => {
    expect(after([lost, T + 5])).toMatchObject({ state: 'connecting', since: T })
    expect(after([inStep(), T + 5], [lost, T + 9])).toMatchObject({ state: 'reconnecting', since: T + 9 })
  })

  it('does not begin to count anew when a further attempt fails', () => {
    expect(after([inStep(), T + 5], [lost, T + 9], [lost, T + 900]).since).toBe(T + 9)
  })

  it('remembers when the server was last heard', () => {
    expect(after([inStep(), T + 5], [{ type: 'lost', heard: T + 7 }, T + 40]).lastHeard).toBe(T + 7)
  })

  it('is offline while the device has no network, whatever the socket says', () => {
    const offline = after([inStep(), T + 5], [network(false), T + 6], [lost, T + 7])
    expect(offline).toMatchObject({ state: 'offline', since: T + 6 })
    expect(nextConnection(offline, network(true), T + 8).state).toBe('reconnecting')
  })

  it('is connected at once where the socket outlived the spell offline', () => {
    const offline = after([inStep(), T + 5], [network(false), T + 6])
    expect(nextConnection(offline, { ...network(true), inStep: true }, T + 900).state).toBe('connected')
  })

  it('counts a spell offline and the reconnecting after it as one absence', () => {
    const back = after(
      [inStep(), T + 5],
      [network(false), T + 10],
      [lost, T + 11],
      [network(true), T + 9_000],
      [inStep(), T + 9_010],
    )
    expect(back.back?.awayMs).toBe(9_000)
  })

  it('says on return how long it was away, what went out and what came in', () => {
    const back = after(
      [inStep(), T + 5],
      [lost, T + 10],
      [{ type: 'unsent', count: 3, saved: 'only-here' }, T + 20],
      [inStep(12), T + 8_010],
    )
    expect(back.back).toEqual({ at: T + 8_010, awayMs: 8_000, sent: 3, arrived: 12 })
  })

  it('says so too where the server has stored them before the board is in step', () => {
    const back = after(
      [inStep(), T + 5],
      [lost, T + 10],
      [{ type: 'unsent', count: 2, saved: 'only-here' }, T + 20],
      [{ type: 'unsent', count: 0, saved: 'saved' }, T + 8_000],
      [inStep(), T + 8_010],
    )
    expect(back.back).toMatchObject({ sent: 2 })
    const again = nextConnection(nextConnection(back, lost, T + 9_000), inStep(), T + 9_010)
    expect(again.back).toMatchObject({ sent: 0 })
  })

  it('counts own changes from the first that is not stored', () => {
    const one = after([{ type: 'unsent', count: 1, saved: 'on-its-way' }, T + 5])
    const two = nextConnection(one, { type: 'unsent', count: 2, saved: 'only-here' }, T + 9)
    expect(two).toMatchObject({ unsent: 2, saved: 'only-here', unsentSince: T + 5 })
    expect(nextConnection(two, { type: 'unsent', count: 0, saved: 'saved' }, T + 11).unsentSince).toBeNull()
  })

  it('shows a board from this device before the server has answered', () => {
    expect(after([{ type: 'cached' }, T + 5])).toMatchObject({ state: 'connecting', ready: true })
  })

  it.each([
    [CloseCode.noSession, 'no-session'],
    [CloseCode.gone, 'gone'],
    [CloseCode.tooLarge, 'too-large'],
  ] as const)('is not allowed back in after %i, for good', (code, barred) => {
    const shut = after([inStep(), T + 5], [{ type: 'closed', code }, T + 9])
    expect(shut).toMatchObject({ state: 'not-allowed', barred })
    expect(nextConnection(shut, inStep(), T + 10)).toBe(shut)
  })

  it('is the same object where nothing changed', () => {
    const was = after([inStep(), T + 5])
    expect(nextConnection(was, { type: 'unsent', count: 0, saved: 'saved' }, T + 6)).toBe(was)
    expect(nextConnection(was, { type: 'cached' }, T + 6)).toBe(was)
  })
})
