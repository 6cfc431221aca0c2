import * as decoding from 'lib0/decoding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClockAnswer, readJsonBody, readSaved } from './bodies.ts'
import { CloseCode, isFinal } from './close-codes.ts'
import {
  MalformedFrame,
  awarenessFrame,
  clockAnswer,
  clockQuestion,
  commandFrame,
  keepaliveFrame,
  readClientFrame,
  refusalFrame,
  savedFrame,
  syncFrame,
} from './frames.ts'
import { PROTOCOL_VERSION } from './version.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** What follows the type of a frame. */
function body(frame: Uint8Array): decoding.Decoder {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return decoder
}

/** What was thrown, if it was anything but a malformed frame. */
function troubleOf(read: () => unknown): unknown {
  try {
    read()
    return null
  } catch (error) {
    return error instanceof MalformedFrame ? null : error
  }
}

describe('F1 the bytes of every frame', () => {
  it('F1: are those of version 1 (another byte is another version)', () => {
    const bytes = Uint8Array.of(1, 2, 3)
    expect({
      version: PROTOCOL_VERSION,
      ask: hex(syncFrame('stateVector', bytes)),
      answer: hex(syncFrame('answer', bytes)),
      update: hex(syncFrame('update', bytes)),
      awareness: hex(awarenessFrame(bytes)),
      keepalive: hex(keepaliveFrame()),
      clockQuestion: hex(clockQuestion(1)),
      clockAnswer: hex(clockAnswer({ t0: 1, received: 2, sent: 3 })),
      refusal: hex(refusalFrame({ code: 'c', detail: 'd' })),
      saved: hex(savedFrame({ frames: 300, stateVector: bytes })),
      command: hex(commandFrame({ id: 'i', do: 'go' })),
      closeCodes: CloseCode,
    }).toEqual({
      version: 1,
      ask: '000003010203',
      answer: '000103010203',
      update: '000203010203',
      awareness: '0103010203',
      keepalive: '010100',
      clockQuestion: '64003ff0000000000000',
      clockAnswer: '64013ff000000000000040000000000000004008000000000000',
      refusal: `6519${hex(Buffer.from('{"code":"c","detail":"d"}'))}`,
      saved: '66ac0203010203',
      command: `6714${hex(Buffer.from('{"id":"i","do":"go"}'))}`,
      closeCodes: {
        goingAway: 1012,
        noSession: 4401,
        refused: 4403,
        gone: 4410,
        tooLarge: 4413,
        tooSlow: 4508,
        tooFast: 4529,
      },
    })
  })

  it('F1: the codes that need a person are final for the stock client, the others are not', () => {
    const { goingAway, tooSlow, tooFast, noSession, refused, gone, tooLarge } = CloseCode
    expect([goingAway, tooSlow, tooFast].map(isFinal)).toEqual([false, false, false])
    expect([noSession, refused, gone, tooLarge].map(isFinal)).toEqual([true, true, true, true])
  })
})

describe('F2 reading', () => {
  it('F2: what one end writes the other reads', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.double({ noNaN: true }),
        fc.nat(),
        (bytes, time, count) => {
          expect(readClientFrame(syncFrame('stateVector', bytes))).toEqual({
            type: 'ask',
            stateVector: bytes,
          })
          expect(readClientFrame(syncFrame('answer', bytes))).toEqual({ type: 'answer', payload: bytes })
          expect(readClientFrame(syncFrame('update', bytes))).toEqual({ type: 'update', payload: bytes })
          expect(readClientFrame(awarenessFrame(bytes))).toEqual({ type: 'awareness', payload: bytes })
          expect(readClientFrame(clockQuestion(time))).toEqual({ type: 'clock', t0: time })
          const stamps = { t0: time, received: time / 2, sent: time / 3 }
          expect(readClockAnswer(body(clockAnswer(stamps)))).toEqual(stamps)
          const saved = { frames: count, stateVector: bytes }
          expect(readSaved(body(savedFrame(saved)))).toEqual(saved)
        },
      ),
    )
  })

  it('F2: JSON bodies come back as they were, and anything but an object as null', () => {
    const refusal = { code: 'forbidden', detail: 'Not „here“.', frame: 3 }
    expect(readJsonBody(body(refusalFrame(refusal)))).toEqual(refusal)
    expect(readJsonBody(body(commandFrame([1])))).toBeNull()
  })

  it('F2: a truncated or lengthened frame is malformed, an unknown type is not', () => {
    const frame = syncFrame('update', Uint8Array.of(1, 2, 3))
    expect(() => readClientFrame(frame.slice(0, -1))).toThrow(MalformedFrame)
    expect(() => readClientFrame(Uint8Array.of(...frame, 0))).toThrow(MalformedFrame)
    expect(() => readClientFrame(new Uint8Array())).toThrow(MalformedFrame)
    expect(() => readClientFrame(Uint8Array.of(0, 9, 0))).toThrow(MalformedFrame)
    expect(readClientFrame(Uint8Array.of(99, 1, 2))).toEqual({ type: 'unknown' })
  })

  it('F2: no bytes whatever make the reader throw anything but MalformedFrame', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(0, 1, 2, 3, 100, 103), (bytes, type) => {
        expect(troubleOf(() => readClientFrame(Uint8Array.of(type, ...bytes)))).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })
})
