import type { Format, TextInput } from '../format.ts'
import { statementsOf } from '../time/statements.ts'
import { htmlBlocks } from './html/blocks.ts'
import { resolved } from './html/tokens.ts'
import { strength } from './markdown.ts'
import type { Block } from './markdown/blocks.ts'
import { TimelineReader } from './markdown/reader.ts'

const page = /^\s{0,200}(?:<\?xml[^>]{0,300}>\s{0,20})?<(?:!doctype\s{1,4}html|html|head|body)\b/i
const fragment = /^\s{0,200}<(?:article|section|main|div|table|tbody|tr|ul|ol|dl|h[1-6]|p)\b[^<>]{0,2000}>/i
const markdownLine = /^(?:#{1,6} |[-*+] |\d{1,3}\. |\||```)/m
const title = /<title\b[^<>]{0,500}>([^<]{0,500})<\/title/i

const sample = 5_000
// A page is cut into blocks once for judging and reading it.
const cut = new WeakMap<TextInput, Block[]>()

function blocksOf(input: TextInput): Block[] {
  const blocks = cut.get(input) ?? htmlBlocks(input.text)
  cut.set(input, blocks)
  return blocks
}

function isPage(text: string): boolean {
  return page.test(text)
}

function isFragment(text: string): boolean {
  return (
    fragment.test(text) &&
    /<\/[a-z0-9]{1,20}\s{0,4}>\s{0,200}$/i.test(text.slice(-300)) &&
    !markdownLine.test(text)
  )
}

function proseOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return block.text
      if (block.kind === 'paragraph' || block.kind === 'item') return block.lines.join('\n')
      // A head such as "Time (UTC)" states the zone.
      if (block.kind === 'table') return (block.head ?? []).join(' | ')
      return ''
    })
    .join('\n')
}

function claims(input: TextInput): number {
  const whole = isPage(input.text)
  if (!whole && !isFragment(input.text)) return 0
  const { strong, loose, parts } = strength(blocksOf(input).slice(0, sample))
  if (strong === 0) return (loose > 1 && parts) || loose > 2 ? 0.9 : 0
  return whole ? 0.98 : 0.96
}

/** Published reviews as web pages: timelines as tables, lists, headings or paragraphs. Nothing of a page is ever run. */
export const html: Format = {
  id: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  claims,
  read(input, warnings) {
    const blocks = blocksOf(input)
    const prose = proseOf(blocks)
    const document = { blocks, front: null, references: new Set<string>(), prose }
    const { items, skipped } = new TimelineReader(document, warnings).read()
    const first = blocks.find((block) => block.kind === 'heading' && block.level === 1)
    const named = resolved(title.exec(input.text.slice(0, 100_000))?.[1] ?? '').trim()
    const heading = `${first?.kind === 'heading' ? first.text : ''} ${named}`.trim()
    return { items, skipped, statements: statementsOf(prose, heading || null, input.fileName, null) }
  },
}
