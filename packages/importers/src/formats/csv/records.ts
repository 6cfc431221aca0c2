import Papa from 'papaparse'

export interface CsvRecord {
  cells: string[]
  /** Line that the record starts on, from 1. */
  line: number
}

const delimiters = [',', ';', '\t'] as const
const judged = 30

function recordsOf(text: string, delimiter: string, most: number): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  let counted = 0
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    preview: most,
    step: (row) => {
      records.push({ cells: row.data, line })
      const end = row.meta.cursor
      for (let at = text.indexOf('\n', counted); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line++
      counted = end
    },
  })
  return records
}

// Also the line in which Excel is told the delimiter.
function isEmpty({ cells, line }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '' || (line === 1 && /^sep=.?$/.test(cell)))
}

/** All records of a CSV text with `\n` line ends, without empty ones. */
export function csvRecords(text: string, delimiter: string): CsvRecord[] {
  return recordsOf(text, delimiter, 0).filter((record) => !isEmpty(record))
}

/** The first records, enough to judge what a text is. Only the start of the text is looked at. */
export function csvSample(text: string, delimiter: string): CsvRecord[] {
  const start = text.slice(0, 200_000)
  const records = recordsOf(start, delimiter, judged).filter((record) => !isEmpty(record))
  return start.length < text.length && records.length < judged ? records.slice(0, -1) : records
}

/** The delimiter that cuts nearly all first records into the same number of cells, two or more; null where none does. */
export function csvDelimiter(text: string): string | null {
  let best: { delimiter: string; width: number } | null = null
  for (const delimiter of delimiters) {
    const sample = csvSample(text, delimiter)
    const widths = sample.map((record) => record.cells.length)
    const width = widths[0] ?? 0
    const even = widths.filter((one) => one === width).length
    if (width >= 2 && even * 10 >= widths.length * 9 && width > (best?.width ?? 0))
      best = { delimiter, width }
  }
  return best?.delimiter ?? null
}
