import { describe, expect, it } from 'vitest'
import { inWords, total } from './outcome.ts'
import { countReport } from './vitest.ts'

const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

describe('countReport', () => {
  it('counts passed, failed and skipped tests', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file('failed', 'passed', 'failed', 'failed')],
    }
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts a file that broke before its first test as one failure', () => {
    expect(countReport({ ...counts, testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    })
  })

  it('counts an error outside any test as one failure', () => {
    expect(countReport({ ...counts, testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
  })

  it('counts a run without a report as one failure', () => {
    expect(countReport(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('inWords', () => {
  it('names what was skipped only where something was', () => {
    expect(inWords({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    const sum = total([
      { passed: 1, failed: 2, skipped: 0 },
      { passed: 3, failed: 0, skipped: 4 },
    ])
    expect(inWords(sum)).toBe('4 passed, 2 failed, 4 skipped')
  })
})
