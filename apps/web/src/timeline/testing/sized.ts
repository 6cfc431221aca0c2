import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll, vi } from 'vitest'

/** jsdom lays nothing out: gives every element a size, so that a window of rows is rendered. Cleans up after each. */
export const withSizes = ({ width = 900, height = 700 } = {}): void => {
  afterEach(cleanup)
  beforeAll(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    )
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
      return this.dataset['index'] === undefined ? height : 34
    })
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height)
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width)
    // Fields that grow listen to fonts coming in.
    Object.defineProperty(Document.prototype, 'fonts', { value: new EventTarget(), configurable: true })
    Element.prototype.scrollTo = () => {}
    vi.stubGlobal('matchMedia', (media: string) => ({
      matches: false,
      media,
      addEventListener() {},
      removeEventListener() {},
    }))
  })
}
