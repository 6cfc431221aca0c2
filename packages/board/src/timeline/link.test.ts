import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLink, writeLink } from './link.ts'

describe('links of an entry', () => {
  it('are an address, or a title with the address behind it', () => {
    expect(readLink('https://graphs.example/d/1')).toEqual({ href: 'https://graphs.example/d/1', title: '' })
    expect(readLink('Lag of db2 <https://graphs.example/d/1>')).toEqual({
      href: 'https://graphs.example/d/1',
      title: 'Lag of db2',
    })
    expect(readLink('a < b <https://graphs.example>')).toEqual({
      href: 'https://graphs.example',
      title: 'a < b',
    })
  })

  it('lead nowhere that runs, nor into the page itself', () => {
    const bad = [
      'javascript:alert(1)',
      'Graph <javascript:alert(1)>',
      'data:text/html,x',
      '#token',
      '/r/abc',
      'x',
      '',
    ]
    expect(bad.map(readLink)).toEqual(bad.map(() => null))
    expect(writeLink({ href: 'javascript:alert(1)', title: 'Graph' })).toBeNull()
    expect(writeLink({ href: 'https://one.example two', title: '' })).toBeNull()
  })

  it('are read as they were written, whatever the title holds', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (href, title) => {
          const text = writeLink({ href, title })
          expect(text && readLink(text)).toEqual({ href, title: title.replaceAll(/\s+/g, ' ').trim() })
        },
      ),
      { numRuns: 50 },
    )
  })
})
