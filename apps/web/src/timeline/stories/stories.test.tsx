import { addAnnotation, type Annotation, type Role } from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { entryId, setAgenda } from '../../room/testing/board-of.ts'
import type { TestRoom } from '../../room/testing/test-room.tsx'
import { card, openWalk, withFreshWalk } from '../testing/open-walk.tsx'
import { useStories } from './stories-store.ts'

withFreshWalk()
beforeEach(() => useStories.setState({ layout: 'lens', turning: null }))

const MEI = 'mei0000000'

const open = (role: Role = 'participant'): TestRoom => {
  const room = openWalk(role)
  act(() => void room.doc.getMap('people').set(MEI, { name: 'Mei Tan', role: 'participant' }))
  setAgenda(room.doc, { box: 'timeline' })
  return room
}

/** Somebody else, or this person, says something about what is discussed. */
const say = (room: TestRoom, personId: string, more: Partial<Annotation> = {}): string => {
  const { id: _id, ...fields } = more
  const stamp = { ...room.stamp(), personId }
  let key = ''
  act(() => {
    key = addAnnotation(room.doc, stamp, {
      entryId: entryId(1),
      lens: 'assumed',
      body: 'That it hung',
      ...fields,
    })
  })
  return key
}
const words = (room: TestRoom): Annotation[] => [...room.view.get('annotations').byId.values()]
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }))

describe('words with what goes with them', () => {
  it('take marks with the name of the tool they speak of', async () => {
    const room = open()
    await userEvent.keyboard('as')
    await userEvent.type(screen.getByRole('textbox', { name: 'What you saw' }), 'Two prompts alike')
    await press('Misleading')
    await userEvent.type(screen.getByLabelText('Instrument'), 'shell prompt')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(words(room)).toMatchObject([{ marks: ['misled'], instrument: 'shell prompt' }])
    expect(within(card()).getByText('Misleading: shell prompt')).toBeTruthy()
  })

  it('name those to whom it is obvious as people to ask, on the entry itself', () => {
    const room = open()
    expect(within(card()).queryByText(/^who knows this/)).toBeNull()
    say(room, MEI, { marks: ['obvious'] })
    expect(within(card()).getByText('who knows this: Mei Tan')).toBeTruthy()
  })

  it('may be shown without a name, which the copy does not call a secret', async () => {
    const room = open()
    await userEvent.keyboard('ak')
    await userEvent.type(screen.getByRole('textbox', { name: 'What you knew' }), 'It was old')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Do not show my name' }))
    expect(screen.getByText(/not a secret/)).toBeTruthy()
    await press('Add')
    expect(words(room)).toMatchObject([{ unnamed: true }])
    expect(screen.getByText('You, shown without your name')).toBeTruthy()
  })

  it('stand under the name of who told them, written down by the scribe', async () => {
    const room = open('scribe')
    await userEvent.keyboard('ak')
    await userEvent.keyboard('me{Enter}')
    await userEvent.keyboard('It said start the copy{Control>}{Enter}{/Control}')
    expect(words(room)).toMatchObject([{ saidBy: MEI, body: 'It said start the copy' }])
    expect(within(card()).getByText(/Mei.*told aloud\. You wrote it down/)).toBeTruthy()
  })

  it('told aloud can be answered by their teller: not what I said', async () => {
    const room = open()
    say(room, MEI, { saidBy: room.me.id })
    await press('Not what I said')
    expect(screen.getByText('You: not what I said')).toBeTruthy()
    await press('It is what I said')
    expect(words(room)).toHaveLength(1)
  })

  it('say how an assumption turned out, from its author alone', async () => {
    const room = open()
    say(room, MEI)
    expect(screen.queryByRole('button', { name: 'How did it turn out?' })).toBeNull()
    const own = say(room, room.me.id)
    await userEvent.keyboard('ao')
    await userEvent.type(
      screen.getByRole('textbox', { name: 'How it turned out' }),
      'It waited for a checkpoint',
    )
    await press('Done')
    expect(room.view.get('annotations').byId.get(own)?.turnedOut).toBe('It waited for a checkpoint')
    expect(screen.getByText('Turned out')).toBeTruthy()
  })
})

describe('what was learned later', () => {
  it('is kept, and stands in its lens once the discussion begins', async () => {
    const room = open()
    say(room, MEI, { marks: ['learned-later'], body: 'The vendor knew' })
    expect(screen.queryByText('The vendor knew')).toBeNull()
    expect(screen.getByText('1 learned later, kept for the discussion')).toBeTruthy()
    setAgenda(room.doc, { box: 'discussion' })
    expect(screen.getByText('The vendor knew')).toBeTruthy()
  })
})

describe('several accounts of one moment', () => {
  it('stand side by side by person, one’s own last, those without a name apart', async () => {
    const room = open()
    say(room, room.me.id, { body: 'Mine' })
    say(room, MEI, { body: 'Hers' })
    say(room, 'cyd0000000', { body: 'Nobody’s', unnamed: true })
    await userEvent.keyboard('ap')
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent?.trim())
    expect(names).toEqual(['Mei', 'Without a name', 'Ada you'])
    await userEvent.keyboard('ap')
    expect(screen.getByRole('heading', { name: 'Assumed' })).toBeTruthy()
  })
})

describe('one’s own words', () => {
  it('come back also where withdrawing them took their column away', async () => {
    const room = open('facilitator')
    say(room, room.me.id, { body: 'Mine' })
    say(room, MEI, { body: 'Hers' })
    await userEvent.keyboard('ap')
    await press('Withdraw')
    expect(screen.queryByText('Mine')).toBeNull()
    await press('Put it back')
    expect(screen.getByText('Mine')).toBeTruthy()
  })

  it('keep the name of the tool that was typed last when they are mended', async () => {
    const room = open()
    const own = say(room, room.me.id, { marks: ['misled'] })
    await press('Edit')
    await userEvent.type(screen.getByLabelText('Instrument'), 'lag graph')
    await press('Done')
    expect(room.view.get('annotations').byId.get(own)?.instrument).toBe('lag graph')
  })
})

describe('answers', () => {
  it('fold with a line once they are settled, and open again for whoever settled them', async () => {
    const room = open()
    const said = say(room, MEI, { marks: ['question'] })
    await press('Settled')
    await press('Open again')
    await userEvent.click(screen.getAllByRole('button', { name: 'Answer' })[0]!)
    await userEvent.keyboard('For an hour{Control>}{Enter}{/Control}')
    expect(words(room).find(({ replyTo }) => replyTo === said)).toMatchObject({ body: 'For an hour' })
    await press('Settled')
    expect(screen.queryByText('For an hour')).toBeNull()
    await press('Show 1 answer')
    expect(screen.getByText('For an hour')).toBeTruthy()
  })

  it('can be a thank-you, given and taken back', async () => {
    const room = open()
    say(room, MEI)
    await press('Thanks')
    expect(screen.getByText('Thanks from you')).toBeTruthy()
    await press('Thanked')
    expect(words(room)).toHaveLength(1)
  })
})

describe('words taken off the board', () => {
  it('leave the card, stay to be seen by facilitators, and come back', async () => {
    const room = open('facilitator')
    say(room, MEI, { body: 'Said in anger' })
    await press('Take off')
    expect(screen.queryByText('Said in anger')).toBeNull()
    await press('Show')
    await press('Put back')
    expect(screen.getByText('Said in anger')).toBeTruthy()
    expect(room.view.get('removed').size).toBe(0)
  })

  it('are still shown to their author, and to nobody else without a part in it', async () => {
    const room = open()
    const own = say(room, room.me.id, { body: 'Said in anger' })
    const other = say(room, MEI, { body: 'Said in haste' })
    const flag = { by: 'boss000000', at: '2031-05-06T14:00:00Z' }
    act(() => [own, other].forEach((key) => void room.doc.getMap('removed').set(key, flag)))
    await press('Show')
    expect(screen.getByText('Said in anger')).toBeTruthy()
    expect(screen.queryByText('Said in haste')).toBeNull()
  })
})
