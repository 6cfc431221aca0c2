import type { NoteLink } from '@second-story/board'
import { createContext, type ReactNode, useContext } from 'react'

type Under = (link: NoteLink) => ReactNode

const UnderContext = createContext<Under | null>(null)

/** Gives what other features have to say of a thing a place where the thing stands. `under` keeps its identity. */
export const UnderThingProvider = ({ under, children }: { under: Under; children: ReactNode }) => (
  <UnderContext value={under}>{children}</UnderContext>
)

/** What other features say of this thing; nothing where none does. */
export const UnderThing = ({ link }: { link: NoteLink }) => useContext(UnderContext)?.(link) ?? null
