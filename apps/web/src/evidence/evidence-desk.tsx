import { readThing } from '@second-story/board'
import { useEffect, useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { announce } from '../kit/live-region.tsx'
import { ACCEPTED } from '../room/bring-file.ts'
import { useLookedAt } from '../room/looked-at.ts'
import { useRoom } from '../room/room-context.tsx'
import { useMay } from '../room/use-me.ts'
import classes from './evidence-desk.module.css'
import { FileView } from './file-view.tsx'
import { LinkForm } from './link-form.tsx'
import { useEvidence } from './uploads.ts'
import { mayAttach } from './use-attach.ts'
import { useBring } from './use-bring.ts'
import { entryAt, useTakenIn } from './use-taken-in.ts'

/** Where evidence comes in, whichever way: chosen, dropped, pasted; and what of it is open over the board. */
export const EvidenceDesk = () => {
  const room = useRoom()
  const input = useRef<HTMLInputElement>(null)
  const wanted = useRef<string | null>(null)
  const mayAny = useMay('timeline')
  const bring = useBring()
  useTakenIn(bring)

  useEffect(() => {
    const choose = (entryId: string): void => {
      wanted.current = entryId
      input.current?.click()
    }
    useEvidence.setState({ choose })
    // Another room, or the same begun anew: nothing that was open or on its way belongs to it.
    return () => {
      useEvidence.setState({ uploads: [], linking: null, fresh: null, taken: null, choose: () => undefined })
      useLookedAt.getState().look(null)
    }
  }, [room])

  /** The entry that has the focus, else what the room discusses. */
  const target = (): string | null => {
    const agenda = room.view.get('agenda')
    const id = entryAt(document.activeElement) ?? agenda.entryId
    const entry = id === null ? undefined : readThing(room.doc, 'timeline', id)
    if (entry && mayAttach(room.me, entry, agenda.state)) return entry.id
    announce('Go to an entry first that you may add to.')
    return null
  }
  const offer = (run: (entryId: string) => void) => (): boolean => {
    const id = target()
    if (id !== null) run(id)
    return id !== null
  }
  useActions([
    {
      id: 'add-graph',
      label: 'Add a graph or file',
      group: 'The timeline',
      keys: ['a g'],
      when: mayAny,
      run: offer((id) => useEvidence.getState().choose(id)),
    },
    {
      id: 'add-link',
      label: 'Add a link',
      group: 'The timeline',
      keys: ['a l'],
      when: mayAny,
      run: offer((entryId) => useEvidence.getState().set({ linking: { entryId, index: null, href: '' } })),
    },
  ])

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        className={classes.hidden}
        aria-label="Graph or file"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (wanted.current !== null) void bring(wanted.current, files)
        }}
      />
      <FileView />
      <LinkForm />
    </>
  )
}
