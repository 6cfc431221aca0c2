import { ownerOf } from '@second-story/board'
import { useMemo } from 'react'

/** The same keys with one's own at the end: one reads the others' stories before one's own. */
export const useOwnLast = (keys: readonly string[], personId: string): readonly string[] =>
  useMemo(() => {
    const isOwn = (key: string): boolean => ownerOf(key) === personId
    return keys.some(isOwn) ? [...keys.filter((key) => !isOwn(key)), ...keys.filter(isOwn)] : keys
  }, [keys, personId])
