import { describe, expect, it } from 'vitest'
import { createAnnouncer } from './announcer.ts'

const stage = () => {
  let time = 0
  const later: { callback: () => void; at: number }[] = []
  const said: string[] = []
  const announcer = createAnnouncer(
    { polite: (text) => said.push(text), assertive: (text) => said.push(`! ${text}`) },
    () => time,
    (callback, ms) => later.push({ callback, at: time + ms }),
  )
  const pass = (ms: number): void => {
    time += ms
    const due = later.filter(({ at }) => at <= time)
    for (const one of due) {
      later.splice(later.indexOf(one), 1)
      one.callback()
    }
  }
  return { ...announcer, said, pass }
}

describe('the announcer', () => {
  it('says a first message at once', () => {
    const { announce, said } = stage()
    announce('Timeline')
    expect(said).toEqual(['Timeline'])
  })

  it('says at most one message in 5 s, and of those that wait the latest', () => {
    const { announce, said, pass } = stage()
    announce('one')
    announce('two')
    announce('three')
    pass(4_999)
    expect(said).toEqual(['one'])
    pass(1)
    expect(said).toEqual(['one', 'three'])
  })

  it('interrupts for a refusal', () => {
    const { announce, interrupt, said } = stage()
    announce('one')
    interrupt('refused')
    expect(said).toEqual(['one', '! refused'])
  })
})
