import { type Annotation, type Lens, voiceOf } from '@second-story/board'
import { useBoard } from '../../room/use-board.ts'
import { useMay, useMe } from '../../room/use-me.ts'
import { lensOf, useWords } from '../use-entry.ts'
import { useComposing } from './use-composing.ts'

/** Stands for all whose names are not to show: told apart they would be half named. */
export const WITHOUT_NAME = ''

/** Under whom words stand for this viewer: one's own are one's own, with or without a name. */
const accountOf = (annotation: Annotation, me: string): string => {
  const voice = voiceOf(annotation) ?? WITHOUT_NAME
  return voice !== me && annotation.unnamed ? WITHOUT_NAME : voice
}

/** Who told something about an entry, in the order they did; those without a name and oneself at the end. */
export const useVoices = (entryId: string): readonly string[] => {
  const me = useMe().id
  const keys = useWords(entryId)
  return useBoard('annotations', ({ byId }) => {
    const voices = new Set(
      keys.flatMap((key) => {
        const annotation = byId.get(key)
        return annotation ? [accountOf(annotation, me)] : []
      }),
    )
    const last = [WITHOUT_NAME, me].filter((voice) => voices.has(voice))
    return [...[...voices].filter((voice) => !last.includes(voice)), ...last]
  })
}

/** The columns of a card by person: who told something, and this viewer where they may and were asked to. */
export const useColumns = (entryId: string): readonly string[] => {
  const voices = useVoices(entryId)
  const { id, role } = useMe()
  const may = useMay('annotations')
  const knew = useComposing(entryId, 'knew').composing
  const assumed = useComposing(entryId, 'assumed').composing
  const saw = useComposing(entryId, 'saw').composing
  const joins = may && (role === 'participant' || knew || assumed || saw)
  return voices.includes(id) || !joins ? voices : [...voices, id]
}

/** Keys of what one of them said about an entry, oldest first; under one lens, or under all. */
export const useAccount = (entryId: string, voice: string, lens?: Lens): readonly string[] => {
  const me = useMe().id
  const keys = useWords(entryId)
  return useBoard('annotations', ({ byId }) =>
    keys.filter((key) => {
      const annotation = byId.get(key)
      if (!annotation || accountOf(annotation, me) !== voice) return false
      return lens === undefined || lensOf(annotation.lens) === lens
    }),
  )
}
