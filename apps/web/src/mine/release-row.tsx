import { ActionIcon, Button, Menu, Textarea } from '@mantine/core'
import { type Draft, TEXT_CHARS } from '@second-story/board'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { BothVersions } from '../room/both-versions.tsx'
import { useBoard } from '../room/use-board.ts'
import { useLineDeeds } from '../room/use-mine.ts'
import { useSharedField } from '../room/use-shared-field.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import { LineLens, LineMarks } from './line-head.tsx'
import classes from './own-lines-in-card.module.css'
import { looseWords } from './loose-words.ts'
import { textKey } from './use-page.ts'
import { useRelease } from './use-release.ts'

interface Props {
  draft: Draft
  /** Where it would stand. */
  entryId: string
  /** It may be shown now. */
  offers: boolean
  /** The row is about to leave the page with the button that was pressed. */
  onGone(): void
}

/** One line of one's own in the card: show it, mend it first, or leave it as it is. */
export const ReleaseRow = ({ draft, entryId, offers, onGone }: Props) => {
  const release = useRelease()
  const [mending, setMending] = useState(() => release.isUndecided(draft))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const loose = looseWords(draft, zone)
  const show = (unnamed: boolean): void => {
    onGone()
    release.show([draft], { entryId, unnamed })
  }
  return (
    <li className={classes.row}>
      <LineLens draft={draft} />
      <div className={classes.words}>
        {mending ? (
          <Mending draft={draft} onDone={() => setMending(false)} />
        ) : (
          <p dir="auto">{draft.body}</p>
        )}
        <div className={classes.under}>
          <LineMarks draft={draft} />
          {loose !== null && <small>{loose}</small>}
        </div>
      </div>
      <div className={classes.deeds}>
        {offers && !mending && (
          <Button className={classes.show} size="compact-sm" variant="default" onClick={() => show(false)}>
            Show the room
          </Button>
        )}
        {!mending && (
          <Button size="compact-sm" variant="default" onClick={() => setMending(true)}>
            {offers ? 'Edit first' : 'Edit'}
          </Button>
        )}
        {offers && !mending && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon size="sm" aria-label="More to do with this line">
                <IconDots size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => show(true)}>Show it without my name</Menu.Item>
              {!draft.kept && (
                <Menu.Item
                  onClick={() => {
                    onGone()
                    release.keep([draft])
                  }}
                >
                  Keep it mine
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  )
}

/** The words of a line, to be mended where they are offered. */
export const Mending = ({ draft, onDone }: { draft: Draft; onDone(): void }) => {
  const { change } = useLineDeeds()
  const field = useSharedField({
    draftKey: textKey(draft.id),
    value: draft.body ?? '',
    write: (body) => change(draft.id, { body }),
    isValid: (text) => text.trim() !== '',
  })
  const handleDone = (): void => {
    if (field.theirs !== null) return
    field.commit()
    onDone()
  }
  return (
    <div className={classes.mending}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={10}
        maxLength={TEXT_CHARS}
        aria-label="Your line"
        dir="auto"
        value={field.text}
        error={field.valid ? undefined : 'This cannot stay empty.'}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          const enter = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (event.key !== 'Escape' && !enter) return
          event.preventDefault()
          event.stopPropagation()
          handleDone()
        }}
      />
      <BothVersions private field={field} />
      <WordingHint text={field.text} />
      {field.theirs === null && (
        <Button size="compact-sm" variant="default" disabled={!field.valid} onClick={handleDone}>
          Done
        </Button>
      )}
    </div>
  )
}
