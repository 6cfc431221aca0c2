import { createContext, useContext } from 'react'

/** Whether words are written in the card itself; on a phone a sheet comes up for them. */
export const ComposesInline = createContext(true)

export const useComposesInline = (): boolean => useContext(ComposesInline)
