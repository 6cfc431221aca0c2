import { expect, it } from 'vitest'
import { BACKSTAGE, type Company, MINUTE, SAID_AT_THE_DOOR } from './company.ts'

/** The agreement, the discussion, remediation, the close, and what was written down. */
export const ending = (hour: Company): void => {
  it('asks whether the room can work from it, and goes on with a note kept open', async () => {
    await hour.go('amara')
    await hour.all(({ page }) =>
      page.getByRole('heading', { name: 'Is this a timeline we can work from?' }).waitFor(),
    )
    await hour.stage.getByText('Is this a timeline we can work from?').waitFor()
    await Promise.all(
      (['amara', 'priya', 'tariq', 'oskar', 'mei', 'sam', 'lena'] as const).map((who) =>
        hour.boards[who].agree(),
      ),
    )
    await hour.boards.ines.agree('The restart came before I had read the page')
    await hour.all(({ page }) =>
      page.getByRole('img', { name: '7 yes, 1 yes, with a note, 0 not yet, 1 still reading' }).waitFor(),
    )
    await hour.amara.panel('Still reading 1').getByText('Jonah Levi').waitFor()
    await hour.boards.amara.page
      .getByRole('button', { name: 'Keep as open: the note of Ines Duarte' })
      .click()
    await hour.all(({ page }) => page.getByText('Kept as open').first().waitFor())
    await hour.go('amara')
    await hour.all(({ page }) => page.getByRole('region', { name: 'What can we take from it?' }).waitFor())
    expect((await hour.review.exported()).agenda.agreed).toMatchObject({
      yes: 7,
      note: 1,
      notYet: 0,
      open: 1,
    })
  })

  it('discusses what the room voted for, with an entry and notes under it', async () => {
    const question = 'Could we see what was happening? What would we put on the wall?'
    await hour.boards.amara.page.getByRole('button', { name: 'Let everyone vote' }).click()
    for (const who of ['mei', 'sam', 'priya'] as const)
      await hour.boards[who].page.getByRole('button', { name: new RegExp(`^Dot for: Could we see`) }).click()
    await hour.boards.amara.page.getByText('3 have voted.').waitFor()
    await hour.boards.amara.page.getByRole('button', { name: 'End the vote' }).click()
    await hour.amara.conducting.getByText(question).waitFor()
    await hour.go('amara')
    await hour.all(({ page }) =>
      page.locator('article[aria-current=step]').getByRole('heading', { name: question }).waitFor(),
    )
    await hour.boards.amara.page.getByRole('button', { name: 'Link an entry' }).click()
    await hour.boards.amara.page.getByRole('combobox', { name: 'Entry to link' }).fill('template includes')
    await hour.boards.amara.page.getByRole('option', { name: /one template includes itself/ }).click()
    await hour.boards.priya.note('The queue graph would have said it first.')
    await hour.all(async ({ page }, who) => {
      const open = page.locator('article[aria-current=step]')
      await open.getByText('one template includes itself').waitFor()
      if (who !== 'priya') await open.getByText('The queue graph would have said it first.').waitFor()
    })
    for (const who of ['mei', 'sam'] as const)
      await hour.boards[who].page.getByRole('button', { name: 'I learned something I will use' }).click()
    await hour.amara.panel('Learned something 2').waitFor()
  })

  it('opens the drawer in remediation, and offers a second meeting when the hour is used up', async () => {
    await hour.boards.amara.phase(4)
    await hour.all(({ page }) =>
      page.getByRole('heading', { name: 'What would help the next person on call?' }).waitFor(),
    )
    await hour.boards.amara.page.getByRole('button', { name: /^Take up: Refuse a template/ }).click()
    await hour.boards.ines.page
      .getByRole('list', { name: 'Action items' })
      .getByText('Refuse a template that includes itself')
      .waitFor()
    await hour.scene.pass(20 * MINUTE)
    await hour.amara
      .panel('The hour is used up')
      .getByText(/A second meeting can go on here/)
      .waitFor()
    await hour.amara.panel('The hour is used up').getByRole('button', { name: 'Close for today' }).click()
  })

  it('ends: two questions at the door, feedback among facilitators, a second meeting at hand', async () => {
    await hour.all(({ page }) => page.getByRole('heading', { name: /^The meeting has ended\./ }).waitFor())
    const { page } = hour.boards.mei
    const door = page.getByRole('region', { name: 'At the door' })
    await door.getByRole('radiogroup').first().getByText('Yes', { exact: true }).click()
    await door.getByRole('textbox').fill(SAID_AT_THE_DOOR)
    await door.getByRole('button', { name: 'Send' }).click()
    await door.getByText('Thank you. What you said helps the next one.').waitFor()
    for (const one of [hour.amara, hour.jonah]) {
      await one.panel('At the door 1').getByText(SAID_AT_THE_DOOR).waitFor()
      await one.column.getByText(BACKSTAGE.observation).waitFor()
    }
    await hour.amara.column.getByText('Jonah noted').waitFor()
    await hour.boards.amara.main.getByRole('button', { name: 'Open a second meeting' }).waitFor()
  })

  it('shows the same board on all screens, and exports it', async () => {
    const written = await hour.review.exported()
    const told = Object.keys(written.agenda.told)
    expect(written.agenda.state).toBe('closed')
    expect(written.timeline).toHaveLength(15)
    expect(told.length + written.timeline.filter(({ depth }) => depth === 'pass').length).toBe(15)
    expect(written.checkin).toHaveLength(5)
    const entry = (words: string): string => written.timeline.find(({ text }) => text.includes(words))!.id
    expect(written.annotations.map(({ body, entryId }) => [body, entryId])).toEqual(
      expect.arrayContaining([
        ['Templates had changed the night before', entry('same here')],
        ['That it was my own machine, as on the day before', entry('same here')],
      ]),
    )
    expect(written.annotations).toHaveLength(4)
    expect(written.questions.find(({ text }) => text.startsWith('Could we see'))).toMatchObject({
      state: 'asked',
      entries: [entry('template includes')],
    })
    expect(written.actions.find(({ mergedInto }) => !mergedInto)).toMatchObject({ status: 'open' })
    expect(written.notesText).toContain('The queue graph would have said it first.')
    const { priya: _, ...others } = hour.boards
    const read = Object.values(others).map(async (board) => {
      await board.show('Notes')
      const notes = board.main.getByRole('region', { name: 'Notes' })
      await notes.getByText('The queue graph would have said it first.').waitFor()
      await notes.getByText('Ines tells how the morning began.').waitFor()
      return (await board.timerText()).trim()
    })
    expect(new Set(await Promise.all(read)).size).toBe(1)
  })
}
