import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

/** A graph as a browser draws it, in base64. */
const graph = (page: Page, width = 900): Promise<string> =>
  page.evaluate((across) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: across, height: 500 })
    const context = canvas.getContext('2d')!
    context.fillStyle = '#fff'
    context.fillRect(0, 0, across, 500)
    context.strokeStyle = '#0d655e'
    context.lineWidth = 5
    context.beginPath()
    for (let x = 0; x < across; x += 10) context.lineTo(x, 420 - 300 * Math.max(0, Math.sin(x / 160)) ** 3)
    context.stroke()
    return canvas.toDataURL('image/png').split(',')[1]!
  }, width)

interface Brought {
  how: 'drop' | 'paste'
  on: string
  name?: string
  base64?: string
  text?: string
}

/** What the system does when somebody drops or pastes something: no test driver can. */
const bring = (page: Page, brought: Brought): Promise<void> =>
  page.evaluate(({ how, on, name = 'image.png', base64, text }) => {
    const data = new DataTransfer()
    if (base64 !== undefined) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([bytes], name, { type: 'image/png' }))
    }
    if (text !== undefined) data.setData('text/plain', text)
    const target = document.querySelector(on)!
    const { x, y } = target.getBoundingClientRect()
    const common = { bubbles: true, cancelable: true, composed: true }
    if (how === 'paste') {
      target.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: data }))
      return
    }
    for (const kind of ['dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(kind, { ...common, dataTransfer: data, clientX: x + 9, clientY: y + 9 }),
      )
    }
  }, brought)

describe('graphs and links on the record', () => {
  const scene = setScene('evidence-files')
  let review: Review
  let amara: Board
  let bo: Board
  let mei: Board
  let second: string

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    amara = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await amara.page.getByRole('button', { name: 'Open the room' }).click()
    await amara.phase(2)
    await amara.timerAt(/^3[78]:/)
    await amara.go()
    await amara.nowCard.waitFor()
    ;[bo, mei] = await Promise.all([
      comeIn(await scene.page(), review.links.scribe, 'Bo Lind'),
      comeIn(await scene.page(), review.links.participant, 'Mei Tan'),
    ])
    second = `li[data-entry="${(await amara.page.locator('li[data-entry]').nth(1).getAttribute('data-entry'))!}"]`
  })

  it('a graph that is dropped on the entry under discussion shows to everybody, and is said what it shows', async () => {
    await bring(amara.page, {
      how: 'drop',
      on: 'li[data-entry]:has([aria-current])',
      base64: await graph(amara.page),
    })
    const said = amara.page.getByRole('textbox', { name: 'What does it show?' })
    await said.fill('Labels waiting, from noon on')
    await said.press('Enter')
    for (const { nowCard } of [amara, bo, mei]) {
      await nowCard.getByRole('button', { name: 'Open Labels waiting, from noon on' }).waitFor()
      await expect
        .poll(() =>
          nowCard
            .locator('img')
            .first()
            .evaluate((img: HTMLImageElement) => img.naturalWidth),
        )
        .toBe(640)
    }
    expect(await violations(amara.page)).toEqual([])
  })

  it('a graph opens as large as the window, with keys, and goes off the entry and back', async () => {
    await bring(amara.page, {
      how: 'paste',
      on: 'li[data-entry]:has([aria-current])',
      base64: await graph(amara.page, 700),
    })
    await amara.nowCard.getByRole('button', { name: 'Open Picture' }).waitFor()
    await amara.nowCard.getByRole('button', { name: 'Open Labels waiting' }).click()
    const dialog = amara.page.getByRole('dialog')
    await expect
      .poll(() => dialog.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(900)
    expect(await violations(amara.page)).toEqual([])
    await amara.page.keyboard.press('ArrowRight')
    await dialog.getByText('2 of 2').waitFor()
    await dialog.getByRole('button', { name: 'Take off this entry' }).click()
    await mei.nowCard.getByRole('button', { name: 'Open Picture' }).waitFor({ state: 'detached' })
    await amara.nowCard.getByRole('button', { name: 'Put it back' }).click()
    await mei.nowCard.getByRole('button', { name: 'Open Picture' }).waitFor()
    await amara.page.keyboard.press('Control+z')
    await mei.nowCard.getByRole('button', { name: 'Open Picture' }).waitFor({ state: 'detached' })
  })

  it('what is no picture is refused in a sentence, on a line of the list too', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')
    await bring(amara.page, { how: 'drop', on: second, name: 'graph.png', base64: svg })
    const row = amara.page.locator(second)
    await row.getByText('Not taken').waitFor()
    await row.click()
    await row.getByText('An SVG is a program as much as a picture').waitFor()
    await row.getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  it('an address that is pasted becomes a link with a title', async () => {
    await amara.page.locator(second).focus()
    await bring(amara.page, { how: 'paste', on: second, text: 'https://graphs.example/d/7?from=noon' })
    const dialog = amara.page.getByRole('dialog')
    expect(await dialog.getByLabel('Address').inputValue()).toBe('https://graphs.example/d/7?from=noon')
    expect(await violations(amara.page)).toEqual([])
    await dialog.getByLabel('Title').fill('Queue of the printer')
    await dialog.getByRole('button', { name: 'Add' }).click()
    await mei.page
      .locator(second)
      .getByText('1 link')
      .or(mei.page.locator(second).getByTitle('1 link'))
      .first()
      .waitFor()
    await mei.page.locator(second).click()
    const link = mei.page.getByRole('link', { name: /Queue of the printer/ })
    expect(await link.getAttribute('href')).toBe('https://graphs.example/d/7?from=noon')
    expect(
      await mei.page
        .locator(second)
        .getByRole('button', { name: /^Edit the link/ })
        .count(),
    ).toBe(0)
  })

  it('a picture pasted in the notes shows to those who read them', async () => {
    await bo.note('As the screen had it:')
    await bring(bo.page, {
      how: 'paste',
      on: '[contenteditable="true"][aria-label="Notes"]',
      base64: await graph(bo.page, 500),
    })
    const words = bo.notes.getByRole('textbox', { name: 'What the picture shows' })
    await words.fill('Both queues side by side')
    await words.press('Enter')
    await mei.show('Notes')
    await mei.page.getByRole('button', { name: 'Open Both queues side by side' }).click()
    await mei.page.getByRole('dialog').locator('img').waitFor()
    expect(await violations(mei.page)).toEqual([])
    await mei.page.keyboard.press('Escape')
    expect(await violations(bo.page)).toEqual([])
  })

  it('on a phone it is behind one press, and there only for whoever may', async () => {
    const phone = await comeIn(await scene.page(PHONE), review.links.cofacilitator, 'Jonah Lee')
    await phone.page.getByRole('button', { name: 'Open Labels waiting' }).waitFor()
    await phone.page.getByRole('button', { name: /^(Quietly|More)$/ }).click()
    const chosen = phone.page.waitForEvent('filechooser')
    await phone.page.getByRole('button', { name: 'Add a graph or file' }).click()
    const buffer = Buffer.from(await graph(phone.page, 600), 'base64')
    await (await chosen).setFiles({ name: 'From the door.png', mimeType: 'image/png', buffer })
    await phone.page.getByRole('button', { name: 'Open From the door' }).waitFor()
    await mei.show('Timeline')
    await mei.nowCard.getByRole('button', { name: 'Open From the door' }).waitFor()
    expect(await violations(phone.page)).toEqual([])
    await mei.nowCard.getByRole('button', { name: 'What to do with this entry' }).click()
    await mei.page.getByRole('menu').waitFor()
    expect(await mei.page.getByRole('menuitem', { name: 'Add a graph or file' }).count()).toBe(0)
    expect(scene.complaints).toEqual([])
  })
})
