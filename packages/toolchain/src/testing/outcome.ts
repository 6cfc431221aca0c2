/** What one step of the test task came to. A step without tests of its own counts as one. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The outcome of a step that is one thing: it holds or it does not. */
export const single = (holds: boolean): Outcome => ({
  passed: holds ? 1 : 0,
  failed: holds ? 0 : 1,
  skipped: 0,
})

/** Outcomes added up. */
export function total(outcomes: readonly Outcome[]): Outcome {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of outcomes) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}

/** `N passed, N failed`, and what was skipped where something was. The contract fixes the words. */
export function inWords({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
