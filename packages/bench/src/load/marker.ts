// `~@#` + writer (3) + number (5) + send time (9; us, CLOCK_MONOTONIC) + `~`, numbers in base 36. It stands in
// the text of each measured edit or caret, so that a search through raw bytes finds it in single, merged and
// coalesced frames alike: Yjs and JSON both keep ASCII as it is.

const WRITER = 3
const NUMBER = 5
const TIME = 9
const TAG = '~@#'
const BODY = WRITER + NUMBER + TIME
/** Length of a marker, in characters and in bytes. */
export const MARKER_LENGTH = TAG.length + BODY + 1

const TILDE = 0x7e
const AT = 0x40
const HASH = 0x23

/** The marker of a writer's nth edit. @param timeUs when it is sent, see `monotonicUs` */
export const marker = (writer: number, number: number, timeUs: number): string =>
  `${TAG}${digits(writer, WRITER)}${digits(number, NUMBER)}${digits(Math.floor(timeUs), TIME)}~`

const digits = (value: number, length: number): string => value.toString(36).padStart(length, '0')

/** What is called for each marker that was found. Numbers only, so that nothing is allocated. */
export type MarkerSink = (writer: number, number: number, sentUs: number) => void

/** Finds all markers in `bytes` from `start` to `end`, in order. */
export const findMarkers = (bytes: Uint8Array, start: number, end: number, sink: MarkerSink): void => {
  const last = end - MARKER_LENGTH
  for (let at = start; at <= last; at++) {
    if (bytes[at] !== TILDE || bytes[at + 1] !== AT || bytes[at + 2] !== HASH) continue
    const body = at + TAG.length
    if (bytes[body + BODY] !== TILDE) continue
    const writer = read(bytes, body, WRITER)
    const number = read(bytes, body + WRITER, NUMBER)
    const sentUs = read(bytes, body + WRITER + NUMBER, TIME)
    if (writer < 0 || number < 0 || sentUs < 0) continue
    sink(writer, number, sentUs)
    at += MARKER_LENGTH - 1
  }
}

/** A number in base 36, or a negative one where a character is no digit. */
const read = (bytes: Uint8Array, at: number, length: number): number => {
  let value = 0
  for (let i = at; i < at + length; i++) {
    const byte = bytes[i]!
    if (byte >= 0x30 && byte <= 0x39) value = value * 36 + byte - 0x30
    else if (byte >= 0x61 && byte <= 0x7a) value = value * 36 + byte - 0x57
    else return -1
  }
  return value
}
