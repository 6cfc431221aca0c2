import './testing/browser.ts'
import { ENGLISH } from '@second-story/board'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const OWN = { ...ENGLISH, gate: ['Fehlt etwas?'], language: 'de' }

/** The hook as a fresh page has it: what was asked once is kept for the page. */
const openPage = async () => {
  vi.resetModules()
  const { useFacilitation } = await import('./facilitation.ts')
  const Gate = () => <p>{useFacilitation().gate[0]}</p>
  return Gate
}
const answers = (...bodies: (object | null)[]) => {
  const asked = vi.fn<typeof fetch>(async () => {
    const body = bodies.shift()
    if (!body) throw new TypeError('out of reach')
    return Response.json(body)
  })
  vi.stubGlobal('fetch', asked)
  return asked
}
/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 }

beforeEach(() => void answers())
afterEach(() => vi.unstubAllGlobals())

it('says it in English until the server turns out to have words of its own', async () => {
  const asked = answers(OWN)
  const Gate = await openPage()
  render(<Gate />)
  expect(screen.getByText(ENGLISH.gate[0] ?? '')).toBeTruthy()
  expect(await screen.findByText('Fehlt etwas?')).toBeTruthy()
  render(<Gate />)
  expect(asked).toHaveBeenCalledTimes(1)
})

it.each([
  ['out of reach', null],
  ['of another version', { gate: [] }],
])('stays with English where the server is %s, and asks again later', async (_, body) => {
  const asked = answers(body, OWN)
  const Gate = await openPage()
  const { unmount } = render(<Gate />)
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1), PATIENCE)
  // What a failed call leaves behind is settled in the same turn.
  await act(async () => undefined)
  expect(screen.getByText(ENGLISH.gate[0] ?? '')).toBeTruthy()
  unmount()
  await vi.waitFor(async () => {
    render(<Gate />)
    expect(asked).toHaveBeenCalledTimes(2)
  }, PATIENCE)
  expect((await screen.findAllByText('Fehlt etwas?')).length).toBeGreaterThan(0)
})
