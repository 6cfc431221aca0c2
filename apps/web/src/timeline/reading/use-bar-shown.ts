import { isWide } from './filter.ts'
import { type Layout, MANY } from './layout.ts'
import { useReading } from './reading-store.ts'

/**
 * Whether the bar with the filters is there: where there is much to read, and where somebody asked for it.
 * @param wide there is room for it at rest
 */
export const useBarShown = ({ total }: Pick<Layout, 'total'>, wide: boolean): boolean => {
  const filtered = useReading(({ filter }) => !isWide(filter))
  const asked = useReading(({ barOpen, shape }) => barOpen || (wide && shape === 'lanes'))
  return filtered || (total > 0 && (asked || (wide && total > MANY)))
}
