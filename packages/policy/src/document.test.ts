import { isSection, ROLES, SECTIONS, type Section, type Touch } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { type CommandName, mayConduct } from './commands.ts'
import { mayTouch, mayWrite, mayWriteAtAll } from './document.ts'

const ME = 'meeeeeeeeeee'
const touch = (section: Section, owner: string | null): Touch => ({
  section,
  id: owner ? `${owner}:thing` : 'thing',
  field: null,
  verb: 'set',
  owner,
})
/** The model's table, written down a second time: rows are sections, letters are roles, small letters are own only. */
const MODEL: Record<Section, string> = {
  facts: 'FCB', agenda: '', people: '', sources: '', files: '', timeline: 'FCBp', annotations: 'fcbp', notes: 'FCB',
  factors: 'FCBp', actions: 'FCBp', questions: 'FCBp', checkin: 'fcbp', agreement: 'fcbp', agreementNotes: 'FC',
  hands: '', votes: 'fcbp', removed: 'FC',
} // prettier-ignore
const LETTER = { facilitator: 'F', cofacilitator: 'C', scribe: 'B', participant: 'P', observer: 'O' } as const

describe('who may write what while the meeting is on', () => {
  it.each(ROLES.flatMap((role) => SECTIONS.map((section) => [role, section] as const)))(
    '%s in %s',
    (role, section) => {
      const any = MODEL[section].includes(LETTER[role])
      const own = any || MODEL[section].includes(LETTER[role].toLowerCase())
      const speaksOf = section === 'removed' || section === 'agreementNotes'
      expect(mayTouch({ personId: ME, role }, touch(section, null), 'live').allowed).toBe(any)
      expect(mayTouch({ personId: ME, role }, touch(section, ME), 'live').allowed).toBe(own)
      // Under another's name nobody writes, whatever the role; keys that name the thing spoken of are not names.
      expect(mayTouch({ personId: ME, role }, touch(section, 'somebodyelse'), 'live').allowed).toBe(
        any && speaksOf,
      )
      expect(mayWrite(role, section, 'live')).toBe(own)
    },
  )

  it('never grants more before or after the meeting than while it is on', () => {
    for (const role of ROLES) {
      for (const section of SECTIONS.filter(isSection)) {
        for (const owner of [null, ME, 'somebodyelse']) {
          const live = mayTouch({ personId: ME, role }, touch(section, owner), 'live').allowed
          for (const state of ['preparing', 'closed'] as const) {
            if (!live)
              expect(mayTouch({ personId: ME, role }, touch(section, owner), state).allowed).toBe(false)
          }
        }
      }
    }
  })

  it('lets everybody but observers write at all', () => {
    for (const role of ROLES) expect(mayWriteAtAll(role).allowed).toBe(role !== 'observer')
  })

  it('takes away before and after the meeting what it says it takes away', () => {
    for (const role of ROLES) {
      for (const section of SECTIONS) {
        for (const state of ['preparing', 'closed'] as const) {
          const own = mayTouch({ personId: ME, role }, touch(section, ME), state).allowed
          expect([role, section, state, own]).toEqual([role, section, state, mayWrite(role, section, state)])
        }
      }
    }
  })

  it('leaves a participant their check-in before the meeting and their own words after it', () => {
    const open = (state: 'preparing' | 'closed') =>
      SECTIONS.filter((section) => mayWrite('participant', section, state))
    expect(open('preparing')).toEqual(['checkin'])
    expect(open('closed')).toEqual(['annotations'])
  })
})

describe('a proposal', () => {
  const mine: Touch = { ...touch('factors', ME), field: 'text' }
  const pia = { personId: ME, role: 'participant' } as const
  it('is its proposer’s until it is accepted', () => {
    expect(mayTouch(pia, mine, 'live', false)).toEqual({ allowed: true })
    for (const verb of ['set', 'create', 'delete'] as const) {
      expect(mayTouch(pia, { ...mine, verb }, 'live', true)).toMatchObject({
        allowed: false,
        code: 'proposal',
      })
    }
  })
  it('is accepted by the command alone', () => {
    expect(mayTouch(pia, { ...mine, field: 'mergedInto' }, 'live')).toMatchObject({ code: 'server-only' })
    const scribe = { personId: ME, role: 'scribe' } as const
    expect(mayTouch(scribe, { ...touch('factors', null), field: 'mergedInto' }, 'live').allowed).toBe(true)
  })
})

/** The model's table of commands, written down a second time: who gives them while somebody else holds the room. */
const COMMANDS: Record<CommandName, string> = {
  open: 'FC', close: '', go: '', back: '', discuss: '', tell: '', box: '', agreement: '', question: '', prompt: '',
  pause: '', resume: '', extend: '', payer: '', vote: '', lengths: '', hand: 'FCBP', call: '', lower: '',
  signal: 'FCBP', hold: 'B', accept: 'FCB', spoken: 'FC', person: 'FCBP', door: 'FCBP', take: 'FC', decline: '',
  handback: '',
} // prettier-ignore
const HELD_ONLY_BY_ROLE = new Set<CommandName>(['open', 'spoken', 'take', 'accept'])

describe('who may give which command', () => {
  it.each(Object.keys(COMMANDS) as CommandName[])('%s', (name) => {
    const held = { holder: 'somebodyelse', state: 'live' } as const
    for (const role of ROLES) {
      const may = mayConduct({ personId: ME, role }, name, held)
      expect([role, may.allowed]).toEqual([role, COMMANDS[name].includes(LETTER[role])])
      // Whoever could never hold the room is told so; the others that somebody else does.
      const conducts = role === 'facilitator' || role === 'cofacilitator'
      if (!may.allowed) expect([role, may.status]).toEqual([role, conducts ? 409 : 403])
    }
    if (!HELD_ONLY_BY_ROLE.has(name)) {
      expect(mayConduct({ personId: ME, role: 'facilitator' }, name, { ...held, holder: ME }).allowed).toBe(
        true,
      )
    }
  })
})

describe('who may conduct', () => {
  const held = { holder: 'somebodyelse', state: 'live' } as const
  it('answers 403 to those who never may and 409 to those who might but do not hold the room', () => {
    expect(mayConduct({ personId: ME, role: 'participant' }, 'pause', held)).toMatchObject({ status: 403 })
    expect(mayConduct({ personId: ME, role: 'cofacilitator' }, 'pause', held)).toMatchObject({ status: 409 })
    expect(mayConduct({ personId: ME, role: 'facilitator' }, 'pause', { ...held, holder: ME })).toEqual({
      allowed: true,
    })
    expect(mayConduct({ personId: ME, role: 'observer' }, 'hand', held)).toMatchObject({ status: 403 })
  })
  it('lets both facilitators set the lengths until the room opens, and the scribe hold it for the notes', () => {
    const before = { holder: null, state: 'preparing' } as const
    expect(mayConduct({ personId: ME, role: 'cofacilitator' }, 'lengths', before).allowed).toBe(true)
    expect(mayConduct({ personId: ME, role: 'cofacilitator' }, 'lengths', held)).toMatchObject({
      status: 409,
    })
    expect(mayConduct({ personId: ME, role: 'scribe' }, 'hold', held).allowed).toBe(true)
    expect(mayConduct({ personId: ME, role: 'cofacilitator' }, 'hold', held)).toMatchObject({ status: 409 })
    expect(mayConduct({ personId: ME, role: 'participant' }, 'hold', held)).toMatchObject({ status: 403 })
  })
  it('lets everybody but observers raise a hand and say who they are', () => {
    for (const role of ROLES)
      for (const name of ['hand', 'person'] as const)
        expect(mayConduct({ personId: ME, role }, name, held).allowed).toBe(role !== 'observer')
  })
})
