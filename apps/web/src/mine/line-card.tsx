import { ActionIcon, Menu } from '@mantine/core'
import { type Draft, homeOf } from '@second-story/board'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { EntryPicker } from '../room/entry-picker.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { useLineDeeds } from '../room/use-mine.ts'
import classes from './line-card.module.css'
import { LineHead } from './line-head.tsx'
import type { MinePage } from './use-page.ts'

/** A line as it stands, with what its author may do with it. */
export const LineCard = ({ draft, page }: { draft: Draft; page: MinePage }) => {
  const [tying, setTying] = useState(false)
  const home = useBoard('timeline', ({ byId }) => homeOf(byId, draft.entryId))
  const may = useMay('annotations')
  const preparing = useAgenda(({ state }) => state === 'preparing')
  const { change, show } = useLineDeeds()
  const shows = may && !preparing && home !== undefined && !home.hidden
  const handleShow = (unnamed: boolean): void => {
    if (!home) return
    show(draft, { entryId: home.id, unnamed })
    announce('Shown to the room.')
  }
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <LineHead draft={draft} />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon size="sm" aria-label="What to do with this line">
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => page.edit(draft.id)}>Edit</Menu.Item>
            <Menu.Item onClick={() => setTying(true)}>
              {home ? 'Move to another moment' : 'Tie it to an entry'}
            </Menu.Item>
            {shows && (
              <>
                <Menu.Divider />
                <Menu.Item onClick={() => handleShow(false)}>Show the room</Menu.Item>
                <Menu.Item onClick={() => handleShow(true)}>Show it without my name</Menu.Item>
              </>
            )}
            <Menu.Divider />
            <Menu.Item onClick={() => page.remove(draft)}>Throw away</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {/* The words themselves are the way in: a second press costs nothing when they are what one wanted to read. */}
      <button type="button" className={classes.words} dir="auto" onClick={() => page.edit(draft.id)}>
        {draft.body}
      </button>
      {tying && (
        <EntryPicker
          label="Which entry is it about?"
          placeholder="A time or a word of it"
          value={null}
          autoFocus
          onCancel={() => setTying(false)}
          onPick={(entryId) => {
            setTying(false)
            if (entryId) change(draft.id, { entryId, moment: null, about: null })
          }}
        />
      )}
    </div>
  )
}
