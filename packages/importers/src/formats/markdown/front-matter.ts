import { dayAt } from '../../time/calendar.ts'
import type { NamedDay } from '../../time/when.ts'

const mostLines = 200

export interface FrontMatter {
  /** Index of the first line behind it. */
  end: number
  day: NamedDay | null
  title: string | null
}

/** The head of settings that site generators read: YAML between --- or TOML between +++. Null where there is none. */
export function frontMatter(lines: readonly string[]): FrontMatter | null {
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return null
  const close = lines.slice(1, mostLines).findIndex((line) => line.trimEnd() === fence)
  if (close < 0) return null
  const inside = lines.slice(1, close + 1)
  // Text between two rules of a document is no front matter.
  if (!inside.some((line) => /^[\w-]{1,40}\s{0,4}[:=]/.test(line))) return null
  const value = (key: string) => {
    const line = inside.find((one) => new RegExp(`^${key}\\s{0,4}[:=]`, 'i').test(one))
    return (
      line
        ?.slice(line.search(/[:=]/) + 1)
        .trim()
        .replace(/^["']|["']$/g, '') ?? null
    )
  }
  const day = dayAt(value('date') ?? '', 0)?.day
  return {
    end: close + 2,
    day: day?.kind === 'named' && day.year !== null ? day : null,
    title: value('title'),
  }
}

/** The day in the front matter, null where none is said. */
export function frontMatterDay(lines: readonly string[]): NamedDay | null {
  return frontMatter(lines)?.day ?? null
}
