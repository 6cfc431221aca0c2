import { beforeAll, describe, expect, it } from 'vitest'
import { sideways, violations } from '../harness/axe.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

describe('everything from Ctrl K, finding, taking back', () => {
  const scene = setScene('anything')
  let facilitator: Board
  let mei: Board

  const list = (board: Board, name: string) => board.page.getByRole('combobox', { name })
  const pick = async (board: Board, words: string): Promise<void> => {
    await board.page.keyboard.press('Control+k')
    await list(board, 'Do anything').waitFor()
    await board.page.keyboard.type(words)
    await board.page
      .getByRole('option', { selected: true })
      .filter({ hasText: new RegExp(words, 'i') })
      .waitFor()
    await board.page.keyboard.press('Enter')
    await list(board, 'Do anything').waitFor({ state: 'hidden' })
  }

  beforeAll(async () => {
    const review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    await facilitator.page.getByRole('button', { name: /^Go\b/ }).waitFor()
    await facilitator.phase(2)
    await facilitator.timerAt(/^3[78]:/)
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
  })

  it('takes the first letters as words, however fast they come', async () => {
    await facilitator.page.keyboard.press('/')
    await facilitator.page.keyboard.type('queue')
    expect(await list(facilitator, 'Find in this review').inputValue()).toBe('queue')
    await facilitator.page.getByRole('option', { name: /queue graph says 4k/ }).waitFor()
    expect(await violations(facilitator.page)).toEqual([])
    await facilitator.page.keyboard.press('Enter')
    await facilitator.page.locator('[data-entry]:focus').filter({ hasText: 'queue graph says 4k' }).waitFor()
  })

  it('does with single keys off what they do', async () => {
    await pick(facilitator, 'Turn single keys off')
    await facilitator.page.keyboard.press('.')
    await pick(facilitator, 'Pause')
    await facilitator.page.getByText('Paused, Timeline').waitFor()
    await pick(facilitator, 'Resume')
    await facilitator.page.getByText('Paused, Timeline').waitFor({ state: 'hidden' })
    await pick(facilitator, 'Turn single keys on')
  })

  it('offers each role what it may do and nothing else', async () => {
    await mei.page.keyboard.press('Control+k')
    await mei.page.getByRole('option', { name: 'Find in this review' }).waitFor()
    const lines = await mei.page.getByRole('option').allInnerTexts()
    expect(lines.join('\n')).toContain('Find in this review')
    expect(lines.join('\n')).not.toMatch(/Pause|private column|stage window|Go, to what stands by/i)
    expect(await violations(mei.page)).toEqual([])
    await mei.page.keyboard.press('Escape')
    await list(mei, 'Do anything').waitFor({ state: 'hidden' })
  })

  it('takes back one’s own last change of the board, and says so', async () => {
    const { page } = mei
    await facilitator.go()
    await mei.nowCard.waitFor()
    await mei.annotate('knew', 'That templates had changed')
    await facilitator.nowCard.getByText('That templates had changed').waitFor()
    await page.locator('#main').focus()
    // Said once and gone: it is listened for from before.
    const said = page.getByRole('status').filter({ hasText: 'Undone: your new words.' }).waitFor()
    await page.keyboard.press('Control+z')
    await said
    await facilitator.nowCard.getByText('That templates had changed').waitFor({ state: 'hidden' })
  })

  it('puts the private column away with B, keeps the hands in sight, and remembers it for the tab', async () => {
    const { page } = facilitator
    const cockpit = page.getByRole('complementary', { name: 'Cockpit' })
    await cockpit.waitFor()
    await mei.page.keyboard.press('r')
    await page.keyboard.press('b')
    await cockpit.waitFor({ state: 'hidden' })
    await page.getByRole('banner').getByText('Mei').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.getByRole('button', { name: 'Show the private column' }).click()
    await cockpit.waitFor()
  })

  it('keeps every pane in sight at 720 pixels', async () => {
    const { page } = facilitator
    await page.setViewportSize({ width: 720, height: 900 })
    await expect.poll(() => sideways(page)).toEqual([])
    const tabs = page.getByRole('navigation', { name: 'Panes' })
    await expect.poll(() => tabs.evaluate((nav) => nav.scrollWidth <= nav.clientWidth)).toBe(true)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('keeps settings on the device', async () => {
    const { page } = facilitator
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('Dark', { exact: true }).click()
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
    await page.getByText('As the system').click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
