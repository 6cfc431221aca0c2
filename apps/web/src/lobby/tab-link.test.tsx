import { beforeEach, describe, expect, it } from 'vitest'
import { tabLink } from './tab-link.ts'

describe('the link of a tab', () => {
  beforeEach(() => {
    sessionStorage.clear()
    history.replaceState(null, '', '/r/review-1')
  })

  it('leaves the address bar and survives a reload of the tab', () => {
    history.replaceState(null, '', '/r/review-1#secret')
    expect(tabLink('review-1')).toBe('secret')
    expect(location.href).not.toContain('secret')
    expect(tabLink('review-1')).toBe('secret')
  })

  it('is none where the tab came by no link, or by that of another review', () => {
    expect(tabLink('review-1')).toBeNull()
    history.replaceState(null, '', '/r/review-2#other')
    tabLink('review-2')
    expect(tabLink('review-1')).toBeNull()
  })
})
