import type { Question } from '@second-story/board'
import { type ComponentType, createContext, use } from 'react'

/** What stands in the discussion besides its questions and is brought by another part of the page. */
export interface TakenSlot {
  /** In the list of questions, over them all. */
  readonly Row: ComponentType<{ selected: boolean; onSelect(): void }>
  /** In place of a question. `onAsk` shows the one that was put on the board. */
  readonly Page: ComponentType<{ onAsk(questionId: string): void }>
  /** Beside a question that has a number. */
  readonly Numbers: ComponentType<{ question: Question }>
  /** Under a question, to write down what comes of it. */
  readonly Capture: ComponentType<{ question: Question }>
}

const Nothing = () => null

const Slot = createContext<TakenSlot>({ Row: Nothing, Page: Nothing, Numbers: Nothing, Capture: Nothing })

export const TakenProvider = Slot.Provider

export const useTakenSlot = (): TakenSlot => use(Slot)
