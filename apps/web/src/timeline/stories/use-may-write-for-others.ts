import { useIsFacilitator, useMe } from '../../room/use-me.ts'

/**
 * Whether this person writes down what others tell aloud: whoever keeps the notes is asked first whose story it is, a
 * facilitator may say so. Null for everybody else.
 */
export const useMayWriteForOthers = (): 'first' | 'may' | null => {
  const { role } = useMe()
  const facilitator = useIsFacilitator()
  if (role === 'scribe') return 'first'
  return facilitator ? 'may' : null
}
