import type { NoteLink } from '@second-story/board'
import { createContext, type ReactNode, useContext } from 'react'

interface Under {
  /** Lines of their own, where there is room for them. */
  lines(link: NoteLink): ReactNode
  /** A sign in a row of many. */
  sign(link: NoteLink): ReactNode
}

const UnderContext = createContext<Under | null>(null)

/** Gives what other features have to say of a thing a place where the thing stands. `under` keeps its identity. */
export const UnderThingProvider = ({ under, children }: { under: Under; children: ReactNode }) => (
  <UnderContext value={under}>{children}</UnderContext>
)

/** What other features say of this thing; nothing where none does. */
export const UnderThing = ({ link }: { link: NoteLink }) => useContext(UnderContext)?.lines(link) ?? null

/** That other features say something of this thing, as a button that leads there; nothing where none does. */
export const BesideThing = ({ link }: { link: NoteLink }) => useContext(UnderContext)?.sign(link) ?? null
