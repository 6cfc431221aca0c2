/** Blocks of the notes that are laid out while one writes, by their place among the blocks. */
export interface NearWindow {
  /** The first of them. */
  readonly from: number
  /** After the last of them; `Infinity` where it goes on to the end of the notes, however they grow. */
  readonly to: number
}

/** Room in px that the blocks before and after a window would take. */
export interface Gaps {
  readonly before: number
  readonly after: number
}

/** So many blocks at least lie between the caret and an end of the window behind which there are more. */
const EDGE = 8

/**
 * The window of all blocks that touch a stretch of the page.
 * @param count number of blocks
 * @param spanOf top and bottom of a block, px; they stand one under the other
 */
export const windowOver = (
  count: number,
  spanOf: (index: number) => { readonly top: number; readonly bottom: number },
  stretch: { readonly top: number; readonly bottom: number },
): NearWindow => {
  const to = firstOf(count, (index) => spanOf(index).top >= stretch.bottom)
  return {
    from: firstOf(count, (index) => spanOf(index).bottom > stretch.top),
    to: to === count ? Number.POSITIVE_INFINITY : to,
  }
}

/** Whether somebody who writes in a block can go on to the blocks around it without meeting the end of the window. */
export const isWellInside = ({ from, to }: NearWindow, block: number): boolean =>
  (from === 0 || block >= from + EDGE) && block < to - EDGE

/** Style that leaves only a window of the children of `scope` in the layout, everything at its place. */
export const styleOf = (scope: string, { from, to }: NearWindow, { before, after }: Gaps): string => {
  const far = [
    ...(from > 0 ? [`:nth-child(-n + ${from})`] : []),
    ...(to < Number.POSITIVE_INFINITY ? [`:nth-child(n + ${to + 1})`] : []),
  ]
  if (far.length === 0) return ''
  // On paper everything is wanted.
  return `@media screen {
  ${scope} { padding-block: ${before}px ${after}px }
  ${scope} > :is(${far.join(', ')}) { display: none }
}`
}

/** Keys after which the browser looks no further than at the lines around the caret. */
const NEAR_KEYS: ReadonlySet<string> = new Set([
  'Backspace',
  'Delete',
  'Enter',
  'Tab',
  'Escape',
  'Shift',
  'CapsLock',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  // Letters on their way: of an accent, an input method, a keyboard on glass.
  'Dead',
  'Process',
  'Unidentified',
])

/** What no letter looks like: keys that write none have names. */
const KEY_NAME = /^[A-Z][A-Za-z\d]+$/

/** Whether a key writes, or moves the caret by a step: any other may go anywhere in the notes, or look at all of them. */
export const isNearKey = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  !ctrlKey && !metaKey && !altKey && (NEAR_KEYS.has(key) || !KEY_NAME.test(key))

/** The first index of which `holds` is true, where it is so of all after it; `count` for none. */
const firstOf = (count: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
