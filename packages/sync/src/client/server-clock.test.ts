import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ServerClock, sampleOf } from './server-clock.ts'
import { ManualTime } from './testing/manual-time.ts'

const HOUR = 3_600_000

/** A clock against a server that is `ahead` ms ahead; each exchange takes the next of the given ways. */
function againstServer(ahead: number, ways: readonly (readonly [there: number, back: number])[]) {
  const time = new ManualTime()
  const serverNow = { behindSteady: time.wall() + ahead - time.steady() }
  const server = () => time.steady() + serverNow.behindSteady
  let asked = 0
  let connected = true
  const clock: ServerClock = new ServerClock(
    time,
    (t0) => {
      if (!connected) return false
      const [there, back] = ways[asked++ % ways.length]!
      time.after(there, () => {
        const stamp = server()
        time.after(back, () => clock.answered({ t0, received: stamp, sent: stamp }))
      })
      return true
    },
    () => {},
  )
  return {
    time,
    clock,
    server,
    asked: () => asked,
    disconnect: () => (connected = false),
    /** Somebody sets the server's clock. */
    setServer: (ms: number) => (serverNow.behindSteady += ms),
    /** The machine sleeps and its steady clock with it, while the server goes on. */
    sleep: (ms: number) => {
      time.jump(ms)
      serverNow.behindSteady += ms
    },
  }
}

describe('C1 server time', () => {
  it('C1: is right within half the difference of the two ways, hours off or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400 * 24 * HOUR, max: 400 * 24 * HOUR }),
        fc.integer({ min: 1, max: 180 }),
        fc.integer({ min: 1, max: 180 }),
        (ahead, there, back) => {
          const { time, clock, server } = againstServer(ahead, [[there, back]])
          clock.measure()
          time.pass(3_000)
          expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(Math.abs(there - back) / 2 + 0.001)
        },
      ),
    )
  })

  it('C6: follows a server whose clock was set with the next exchange, however good the old ones were', () => {
    const { time, clock, server, setServer } = againstServer(0, [
      [1, 1],
      [60, 60],
    ])
    clock.measure()
    time.pass(3_000)
    setServer(-2 * HOUR)
    time.pass(25_000)
    expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(60)
  })

  it('C1: believes the exchange with the shortest round trip of the last eight', () => {
    const ways = [
      [400, 20],
      [5, 5],
      [300, 10],
      [250, 20],
      [90, 400],
    ] as const
    const { time, clock, server } = againstServer(7_000, ways)
    clock.measure()
    time.pass(3_000)
    expect(clock.best?.roundTrip).toBeCloseTo(10, 3)
    expect(clock.now()).toBeCloseTo(server(), 3)
  })

  it('C1: asks again from time to time, and an old good exchange is forgotten after eight', () => {
    let slow = false
    const ways = new Proxy([[5, 5]] as [number, number][], {
      get: (target, key) => (key === 'length' ? 1 : slow ? [60, 40] : target[0]),
    })
    const { time, clock } = againstServer(0, ways)
    clock.measure()
    time.pass(2_000)
    slow = true
    time.pass(200_000)
    expect(clock.best?.roundTrip).toBeCloseTo(100, 3)
  })

  it('C1: follows a sleep in which the steady clock stood still, at once and then exactly', () => {
    const { time, clock, server, sleep } = againstServer(-5 * HOUR, [[10, 14]])
    clock.measure()
    time.pass(3_000)
    sleep(2 * HOUR)
    time.pass(1_000)
    expect(Math.abs(clock.now() - server())).toBeLessThan(100)
    time.pass(2_000)
    expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(2.001)
  })

  it('C1: does not follow somebody who sets the machine back', () => {
    const { time, clock, server } = againstServer(1_000, [[10, 10]])
    clock.measure()
    time.pass(3_000)
    time.jump(-3 * HOUR)
    time.pass(1_000)
    expect(Math.abs(clock.now() - server())).toBeLessThan(1)
  })

  it('C1: is right again soon after somebody sets the machine forward', () => {
    const { time, clock, server } = againstServer(1_000, [[10, 10]])
    clock.measure()
    time.pass(3_000)
    time.jump(3 * HOUR)
    time.pass(2_000)
    expect(Math.abs(clock.now() - server())).toBeLessThan(1)
  })

  it('C1: an answer to a question from before a jump does not count', () => {
    const { time, clock, server, sleep } = againstServer(0, [[900, 900]])
    clock.measure()
    time.pass(800)
    sleep(HOUR)
    time.pass(10_000)
    expect(Math.abs(clock.now() - server())).toBeLessThan(1)
  })

  it('C1: measures anew when the page is looked at again', () => {
    const { time, clock, asked } = againstServer(0, [[1, 1]])
    clock.measure()
    time.pass(2_000)
    const before = asked()
    time.wake()
    expect(asked()).toBe(before + 1)
  })

  it("C1: until the first exchange it is the machine's own time", () => {
    const { time, clock, disconnect } = againstServer(HOUR, [[1, 1]])
    disconnect()
    clock.measure()
    expect(clock.now()).toBe(time.wall())
    clock.stop()
    time.pass(60_000)
    expect(clock.best).toBeNull()
  })

  it('C1: the four stamps give the offset and the time that was spent on the way', () => {
    expect(sampleOf({ t0: 100, received: 1_110, sent: 1_112 }, 122)).toEqual({ offset: 1_000, roundTrip: 20 })
  })
})
