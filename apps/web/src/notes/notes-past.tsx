import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { type NotesMoment, notesOf, type NotesThen, writersOf, writtenLines } from '@second-story/board'
import { IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { encodeStateVector } from 'yjs'
import { AvatarRow } from '../kit/avatar.tsx'
import { announce } from '../kit/live-region.tsx'
import { NoteBlocks } from '../kit/note-blocks.tsx'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useNoteLinks } from '../room/follow-link.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { bringBack } from './bring-back.ts'
import { type LineSince, linesSince } from './lines-since.ts'
import { LinesSince } from './lines-since-view.tsx'
import classes from './notes-past.module.css'
import prose from './notes.module.css'
import { askMoments, askNotesAt } from './past-calls.ts'

interface Looked {
  readonly seq: number
  readonly past: NotesThen
  readonly rows: readonly LineSince[]
  /** How far the present notes were known when they were compared. */
  readonly since: Uint8Array
}

/** The notes as they were at a moment, what came and went since, and the way back there. */
export const NotesPast = ({ editor, onClose }: { editor: Editor; onClose(): void }) => {
  const room = useRoom()
  const links = useNoteLinks()
  const names = useBoard('people', (people) => new Map([...people].map(([id, { name }]) => [id, name])))
  const [moments, setMoments] = useState<readonly NotesMoment[] | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [shown, setShown] = useState('since')
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    pane.current?.focus()
    let left = false
    void askMoments(room).then((answer) => {
      if (left) return
      if (answer.ok) setMoments(answer.value.moments.toReversed())
      else setTrouble(answer.detail)
    })
    return () => {
      left = true
    }
  }, [room])
  const wanted = useRef(0)
  const handleLook = async (seq: number): Promise<void> => {
    wanted.current = seq
    const answer = await askNotesAt(room, seq)
    if (wanted.current !== seq) return
    if (!answer.ok) return setTrouble(answer.detail)
    const { doc } = room
    setTrouble(null)
    setLooked({
      seq,
      past: answer.value,
      rows: linesSince(answer.value.lines, writtenLines(notesOf(doc), writersOf(doc))),
      since: encodeStateVector(doc),
    })
  }
  const close = (): void => {
    onClose()
    editor.commands.focus()
  }
  const handleBack = ({ past, since }: Looked): void => {
    const kept = bringBack(editor, room, past.notes, since)
    close()
    announce(
      kept === 0
        ? 'Brought back. Undo takes it away again.'
        : `Brought back. ${kept === 1 ? 'One line stays' : `${kept} lines stay`} because others are writing there.`,
    )
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  const moment = moments?.find(({ seq }) => seq === looked?.seq)
  const when = (at: number): string => clockTime(at, ownZone())
  return (
    <section
      ref={pane}
      tabIndex={-1}
      className={classes.past}
      aria-label="Earlier notes"
      onKeyDown={handleKeyDown}
    >
      <div className={classes.side}>
        <h3>Earlier notes</h3>
        {moments?.length === 0 && <p>Nothing was written yet.</p>}
        {moments === null && trouble === null && <p role="status">Reading</p>}
        <ol aria-label="Moments">
          {moments?.map(({ seq, at, by, heading }) => (
            <li key={seq}>
              <button type="button" aria-pressed={seq === looked?.seq} onClick={() => void handleLook(seq)}>
                <time>{when(at)}</time>
                <span className={classes.heading} dir="auto">
                  {heading ?? 'Before the meeting'}
                </span>
                <AvatarRow size="xs" most={3} people={by.map((id) => ({ id, name: names.get(id) ?? '' }))} />
                <span className={classes.hidden}>{by.map((id) => names.get(id) ?? '').join(', ')}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className={classes.main}>
        <header>
          <strong>{moment ? `The notes at ${when(moment.at)}` : 'Choose a moment'}</strong>
          <SegmentedControl
            size="xs"
            aria-label="What to show"
            value={shown}
            onChange={setShown}
            data={[
              { value: 'since', label: 'What changed since' },
              { value: 'then', label: 'As they were' },
            ]}
          />
          <Button size="xs" disabled={!looked} onClick={() => looked && handleBack(looked)}>
            Bring this back
          </Button>
          <ActionIcon aria-label="Back to writing" onClick={close}>
            <IconX size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </header>
        {trouble !== null && <p role="status">{trouble}</p>}
        {looked && (
          <div className={classes.paper} tabIndex={0} role="region" aria-label="The notes then">
            <div className={prose.prose}>
              {shown === 'then' ? (
                <NoteBlocks blocks={looked.past.notes.content ?? []} links={links} />
              ) : (
                <LinesSince rows={looked.rows} nameOf={(id) => names.get(id) ?? ''} />
              )}
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
