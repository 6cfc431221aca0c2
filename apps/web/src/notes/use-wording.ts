import type { Editor } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import { useEffect, useMemo } from 'react'
import { useWordingSwitch } from '../kit/wording-switch.ts'
import type { Room } from '../room/room.ts'
import { keptPhrases, nameOf } from '../room/wording/kept-phrases.ts'
import { noteOwn } from '../room/wording/own-phrases.ts'
import { fetchHintReader, whenAtRest } from '../room/wording/read-hints.ts'
import { areOwn } from './own-letters.ts'
import { type WordingMarks, wordingMarks } from './wording-marks.ts'

/** Hints about wording in the notes, on what this person typed and on nothing else. */
export const useWordingMarks = (room: Room): { marks: WordingMarks; extension: Extension } =>
  useMemo(() => {
    const marks = wordingMarks({
      reader: fetchHintReader,
      isOn: () => useWordingSwitch.getState().on,
      isOwn: (place, state) => areOwn(place, state, room.doc, ownClients(room)),
      isKept: (phrase) => keptPhrases(room.drafts).has(nameOf(phrase)),
      atRest: whenAtRest,
      onFound: noteOwn,
    })
    const extension = Extension.create({
      name: 'wordingMarks',
      addProseMirrorPlugins: () => [marks.plugin],
    })
    return { marks, extension }
  }, [room])

/** Draws them again when hints are turned on or off, or a phrase is kept somewhere on this page. */
export const useWordingRedrawn = (editor: Editor, marks: WordingMarks, { drafts }: Room): void => {
  useEffect(() => {
    let kept = keptPhrases(drafts).size
    const redraw = (): void => {
      if (!editor.isDestroyed) marks.redraw(editor.view)
    }
    const ends = [
      useWordingSwitch.subscribe(redraw),
      drafts.subscribe(() => {
        const now = keptPhrases(drafts).size
        if (now !== kept) redraw()
        kept = now
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [editor, marks, drafts])
}

const ownClients = ({ doc, me, view }: Room): ReadonlySet<number> =>
  new Set([doc.clientID, ...(view.get('people').get(me.id)?.clients ?? [])])
