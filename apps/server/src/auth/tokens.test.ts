import { ROLES } from '@second-story/board'
import { expect, test } from 'vitest'
import { bearerOf, deviceHash, linkToken, newSession, sameText, sessionHash } from './tokens.ts'

const secret = new Uint8Array(32).fill(7)

test('a link token is another one for each review, role, generation and secret, and the same each time', () => {
  const tokens = ROLES.flatMap((role) =>
    ['one', 'two'].flatMap((id) => [1, 2].map((generation) => linkToken(secret, id, role, generation))),
  )
  tokens.push(linkToken(new Uint8Array(32), 'one', 'scribe', 1))
  expect(new Set(tokens).size).toBe(ROLES.length * 4 + 1)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
  expect(linkToken(secret, 'one', 'scribe', 1)).toBe(linkToken(secret, 'one', 'scribe', 1))
})

test('of a session and a device only a hash is kept, another one in each review', () => {
  const session = newSession()
  expect(session).toMatch(/^[\w-]{43}$/)
  expect(sessionHash(session)).toMatch(/^[0-9a-f]{64}$/)
  expect(deviceHash(secret, 'one', 'device')).not.toBe(deviceHash(secret, 'two', 'device'))
})

test('a bearer token is read from its header alone', () => {
  expect(bearerOf('Bearer abc')).toBe('abc')
  expect(bearerOf('bearer  abc ')).toBe('abc')
  for (const header of [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic abc',
    'Bearer a b',
    `Bearer ${'a'.repeat(513)}`,
  ]) {
    expect(bearerOf(header)).toBeNull()
  }
})

test('texts are the same or not', () => {
  expect([sameText('a', 'a'), sameText('a', 'b'), sameText('a', 'aa')]).toEqual([true, false, false])
})
