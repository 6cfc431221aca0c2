import type { LineMark } from '@second-story/board'

export interface LineMarkWords {
  readonly name: string
  /** What it is for, after its name in a menu. */
  readonly hint: string
  /** How its sign is drawn in 16 by 16. */
  readonly shape: string
}

/** What lines of the notes are marked as: a word, a few words about it and a sign for each. */
export const LINE_MARK_WORDS: Readonly<Record<LineMark, LineMarkWords>> = {
  quote: {
    name: 'Quote',
    hint: 'their own words',
    shape: 'M3 11V8c0-2.2 1-3.6 3-4M9.5 11V8c0-2.2 1-3.6 3-4M3 8h3v3H3zM9.5 8h3v3h-3z',
  },
  surprise: {
    name: 'Surprise',
    hint: 'not what we expected',
    shape: 'M8 2.5 9.4 6.6 13.5 8 9.4 9.4 8 13.5 6.6 9.4 2.5 8 6.6 6.6z',
  },
  improvised: {
    name: 'Improvised',
    hint: 'made up on the spot',
    shape: 'M9.7 6.3 3.3 12.7M10 2.5a3.3 3.3 0 0 0-1 4.5 3.3 3.3 0 0 0 4.5-1L11.5 6.5 9.5 4.5z',
  },
  question: {
    name: 'Open question',
    hint: 'goes to Discussion',
    shape: 'M6 6a2 2 0 1 1 2.9 1.8C8.3 8.2 8 8.6 8 9.3M8 11.8h.01',
  },
  fact: {
    name: 'Fact',
    hint: 'seen or measured',
    shape: 'M3 12.5h10M4.5 10V7M8 10V3.5M11.5 10V5.5',
  },
  later: {
    name: 'Action idea',
    hint: 'goes to Remediation',
    shape: 'M3.5 8.5 6.5 11.5 12.5 4.8',
  },
  decision: {
    name: 'Decision',
    hint: 'what was decided',
    shape: 'M8 13.5V9M8 9 4 5.5M8 9l4-3.5M4 8V5.5h2.5M12 8V5.5H9.5',
  },
  opinion: {
    name: 'Opinion',
    hint: 'what somebody makes of it',
    shape: 'M2.5 3.5h11v7.5h-6l-3 2.5V11h-2z',
  },
}

const SVG = 'http://www.w3.org/2000/svg'

/** The sign of a mark for parts of the page that an editor draws. */
export const lineMarkSign = (mark: LineMark): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', LINE_MARK_WORDS[mark].shape)
  svg.append(path)
  return svg
}
