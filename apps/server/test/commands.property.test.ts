import { type Agenda, BOXES, ROLES } from '@second-story/board'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestClock } from './harness/clock.ts'
import type { Guest } from './harness/http.ts'
import { startServer, type TestServer } from './harness/server.ts'

const PEOPLE = [...ROLES, 'facilitator', 'cofacilitator'] as const

const order = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom({ do: 'open' }, { do: 'pause' }, { do: 'resume' }, { do: 'extend' }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'close' }, { do: 'decline' }, { do: 'handback' }) },
  { weight: 2, arbitrary: fc.constant({ do: 'take' }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('box'), to: fc.constantFrom(...BOXES) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('extend'), minutes: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand'), up: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discuss'), entryId: fc.constant('nowhere12345') }) },
  { weight: 5, arbitrary: fc.constantFrom({ do: 'go' }, { do: 'back' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { do: 'agreement', on: true },
      { do: 'agreement', on: false },
      { do: 'prompt', text: 'How did it look?' },
      { do: 'vote', on: true },
      { do: 'payer', box: 'discussion' },
      { do: 'lengths', boxes: [{ id: 'intro', minutes: 4 }] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { do: 'hold', seconds: 5 },
      { do: 'signal', kind: 'ready' },
      { do: 'door', again: true },
    ),
  },
)
/** Those that leave the version as it is, because they are not only the holder's. */
const UNVERSIONED = new Set(['hold', 'signal', 'door'])
const step = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  order,
  version: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
  /** Server time that passes before it, ms. */
  wait: fc.constantFrom(0, 1, 1_000, 61_000, 3_600_000),
})

let server: TestServer
const clock = new TestClock()
beforeAll(async () => {
  server = await startServer({ clock })
})
afterAll(() => server.stop())

/** Lets time pass until somebody who waits for the room has an answer. */
const answered = async <T>(answer: Promise<T>): Promise<T> => {
  let done = false
  const settled = answer.finally(() => void (done = true))
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    clock.pass(1_000)
  }
  return settled
}

const isSane = (agenda: Agenda): void => {
  const { clock: timer, meetingStartedAt, holder, state } = agenda
  for (const box of agenda.boxes) {
    expect(Number.isFinite(box.spentMs) && box.spentMs >= 0).toBe(true)
    expect(Number.isFinite(box.minutes) && box.minutes > 0).toBe(true)
  }
  if (timer.state === 'running') {
    expect(state).toBe('live')
    expect(timer.startedAt <= clock.now() && Number.isFinite(timer.endsAt)).toBe(true)
  } else {
    expect(Number.isFinite(timer.remainingMs)).toBe(true)
  }
  if (state === 'live')
    expect(holder !== null && meetingStartedAt !== null && meetingStartedAt <= clock.now()).toBe(true)
}

test(
  'whoever orders whatever: versions rise with the holder’s commands alone, and the clock stays sane',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const review = await server.createReview()
        const people: Guest[] = []
        for (const role of PEOPLE) people.push(await server.join(review, role))
        const conductors = people
          .filter(({ user }) => user.role.endsWith('facilitator'))
          .map(({ user }) => user.id)
        const look = async () => (await server.exported(review, people[0]!)).agenda
        let before = await look()
        for (const { who, order: command, version, wait } of steps) {
          clock.pass(wait)
          const guest = people[who]!
          const sent = version === undefined ? command : { ...command, version: before.version + version }
          const { status, json } = await answered(server.conduct(review, guest, sent))
          const after = await look()
          isSane(after)
          const changed = JSON.stringify(after) !== JSON.stringify(before)
          if (status !== 200) expect(changed).toBe(false)
          else expect(json).toEqual(after)
          expect(after.version - before.version).toBe(changed && !UNVERSIONED.has(command.do) ? 1 : 0)
          if (version !== undefined && version !== 0) expect([403, 409, 404]).toContain(status)
          if (changed && !UNVERSIONED.has(command.do)) {
            expect(conductors).toContain(guest.user.id)
            const planned = command.do === 'lengths' && before.state !== 'live'
            if (!planned) expect(conductors).toContain(after.holder)
            if (!planned && command.do !== 'open' && command.do !== 'take') {
              expect(before.holder).toBe(guest.user.id)
            }
          }
          expect(after.trail.length).toBeLessThanOrEqual(50)
          expect(after.step).toBeGreaterThanOrEqual(before.step)
          if (after.step > before.step) expect(after.ready).toBe(0)
          before = after
        }
      }),
      { numRuns: 15 },
    )
  },
)
