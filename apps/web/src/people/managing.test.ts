import { describe, expect, it } from 'vitest'
import { managersOutnumber, soundsLikeManaging } from './managing.ts'

describe('a job that sounds like managing people', () => {
  it.each([
    'Engineering Manager',
    'manager',
    'Head of Platform',
    'Director of Operations',
    'VP Engineering',
    'vice president',
    'CTO',
    'Chief Operating Officer',
    'Team lead, payments',
    'Management',
    'Senior managing director',
  ])('is heard in %s', (job) => expect(soundsLikeManaging(job)).toBe(true))

  it.each([
    '',
    'Infrastructure',
    'Product manager',
    'project managers',
    'Incident manager',
    'Account Manager',
    'Customer success manager',
    'Chief architect',
    'Assistant to the director',
    'Tech lead',
    'Database on call',
    'Managed services',
    'Art director',
    'I manage the backups',
    'Redirector maintenance',
    'MVP team',
  ])('is not heard in “%s”', (job) => expect(soundsLikeManaging(job)).toBe(false))
})

describe('whether managers outnumber those who were there', () => {
  const manager = { role: 'participant', job: 'Engineering manager', there: 'informed' } as const
  const worker = { role: 'participant', job: 'Operations', there: 'there' } as const

  it('is said only when it is so', () => {
    expect(managersOutnumber([manager, manager, worker])).toEqual({ managers: 2, wereThere: 1 })
    expect(managersOutnumber([manager, manager, worker, worker])).toBeNull()
    expect(managersOutnumber([manager])).toBeNull()
    expect(managersOutnumber([])).toBeNull()
  })

  it('counts a manager who was there among those who did the work', () => {
    expect(managersOutnumber([manager, manager, { ...manager, there: 'there' }, worker])).toBeNull()
  })

  it('leaves out whoever conducts, writes or reads along', () => {
    const others = (['facilitator', 'cofacilitator', 'scribe', 'observer'] as const).map((role) => ({
      ...manager,
      role,
    }))
    expect(managersOutnumber(others)).toBeNull()
  })
})
