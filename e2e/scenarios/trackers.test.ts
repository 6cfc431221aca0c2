import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { sideways, violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { comeIn } from '../pages/door.ts'

const SECRET = 'known to the tracker too'
const TICKET = 'https://tracker.example/browse/OPS-41'
const ALERT = 'Alert when the queue is half full & rising'

const scene = setScene('trackers', undefined, {
  TICKET_URL: 'https://tracker.example/new?title={title}&body={body}&due={due}',
  TICKET_SECRET: SECRET,
  // Nobody listens there: what facilitators read of it is the point.
  WEBHOOK_URL: 'http://127.0.0.1:9/told',
  WEBHOOK_SECRET: 'known to both of them',
})

/** What the tracker calls when somebody moves the ticket. */
const tell = async (said: object): Promise<number> => {
  const body = JSON.stringify(said)
  const seconds = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', SECRET).update(`moved.${seconds}.${body}`).digest('base64')
  const { status } = await fetch(`${scene.server.address}/api/tickets/status`, {
    method: 'POST',
    body,
    headers: {
      'webhook-id': 'moved',
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${signature}`,
    },
  })
  return status
}

it('an action becomes a ticket, its status comes back to everybody, and facilitators read who was told of the end', async () => {
  const review = await Review.make(scene.server, 'The queue ran full')
  const [amaras, linas, meis] = [await scene.page(), await scene.page(), await scene.page(PHONE)]
  const amara = await comeIn(amaras, review.links.facilitator, 'Amara Obi')
  await comeIn(linas, review.links.scribe, 'Lina Voss')
  await comeIn(meis, review.links.participant, 'Mei Tan')
  await amaras.getByRole('button', { name: 'Open the room' }).first().click()
  await amara.phase(4)
  const add = linas.getByRole('textbox', { name: 'New action' })
  await linas.getByRole('button', { name: /^Actions/ }).click()
  await add.fill(ALERT)
  await add.press('Enter')
  await linas.getByRole('button', { name: `What to do with: ${ALERT}` }).click()
  await linas.getByRole('menuitem', { name: /^Details/ }).click()

  const make = linas.getByRole('link', { name: `New ticket for ${ALERT}, in a new tab` })
  const url = new URL((await make.getAttribute('href')) ?? '')
  expect([url.origin, url.searchParams.get('title')]).toEqual(['https://tracker.example', ALERT])
  expect(url.searchParams.get('body')).toContain(
    `From the review “The queue ran full”: ${scene.server.address}/r/`,
  )
  for (const link of Object.values(review.links)) expect(url.href).not.toContain(link.split('#')[1])
  expect([await make.getAttribute('rel'), await make.getAttribute('target')]).toEqual([
    'noopener noreferrer',
    '_blank',
  ])
  await linas.getByRole('textbox', { name: 'Its ticket' }).fill(TICKET)
  await linas.keyboard.press('Enter')
  for (const page of [amaras, meis]) {
    const there = page.getByRole('link', { name: `Ticket OPS-41 of ${ALERT}, in a new tab` })
    expect(await there.getAttribute('href')).toBe(TICKET)
  }
  expect(await violations(linas)).toEqual([])

  const done = (page: typeof amaras) => page.getByRole('list', { name: 'Done' }).getByText(ALERT)
  await expect.poll(() => tell({ ticket: TICKET, status: 'done' })).toBe(200)
  for (const page of [amaras, meis]) await done(page).waitFor()
  // Whoever has it open keeps it where it is until it is closed.
  await linas.getByRole('checkbox', { name: `Done: ${ALERT}`, checked: true }).waitFor()
  expect(await done(linas).count()).toBe(0)
  await linas.getByRole('button', { name: `What to do with: ${ALERT}` }).click()
  await linas.getByRole('menuitem', { name: /^Close the details/ }).click()
  await done(linas).waitFor()
  await expect.poll(() => sideways(meis)).toEqual([])

  await amaras.getByRole('button', { name: 'Close the meeting' }).click()
  await amaras.getByRole('button', { name: 'Close and read the draft' }).click()
  const told = (page: typeof amaras) => page.getByText(/^Your other tools were not reached yet/)
  await told(amaras).waitFor()
  await meis.getByText('The meeting has ended.').first().waitFor()
  expect(await told(meis).count()).toBe(0)
})
