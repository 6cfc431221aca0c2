/** A pane that is fetched first may take a moment; what is not there by then is gone. */
const PATIENCE_MS = 2_000

/** Scrolls to the words in the middle or at the side of the board, as soon as they stand there. */
export const reveal = (text: string): void => {
  const end = performance.now() + PATIENCE_MS
  const look = (): void => {
    const place = placeOf(text)
    if (place) place.scrollIntoView({ block: 'center' })
    else if (performance.now() < end) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** The smallest part of the board that holds the words, or the field they are in. */
const placeOf = (text: string): Element | undefined => {
  for (const landmark of document.querySelectorAll('main, aside')) {
    const field = [...landmark.querySelectorAll('input, textarea')].find(
      (one) => (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) && one.value === text,
    )
    if (field) return field
    const walker = document.createTreeWalker(landmark, NodeFilter.SHOW_ELEMENT, (node) =>
      node.textContent?.includes(text) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    )
    let smallest: Element | undefined
    while (walker.nextNode()) smallest = walker.currentNode as Element
    if (smallest) return smallest
  }
  return undefined
}
