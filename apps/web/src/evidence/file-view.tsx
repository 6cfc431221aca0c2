import { Button, Modal, TextInput } from '@mantine/core'
import { LINE_CHARS } from '@second-story/board'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { megabytes } from '../room/bring-file.ts'
import { nameFile } from '../room/file-calls.ts'
import { FilePicture } from '../room/file-picture.tsx'
import { type LookedAt, useLookedAt } from '../room/looked-at.ts'
import { useRoom } from '../room/room-context.tsx'
import { saveFile } from '../room/save-file.ts'
import { useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './file-view.module.css'
import { useAttach, useMayAttach } from './use-attach.ts'

/** A file of an entry, as large as the window: arrows go to the entry's others, Escape back to the board. */
export const FileView = () => {
  const file = useLookedAt((state) => state.file)
  return file && <Looking key={file.fileId} {...file} />
}

const NONE: readonly string[] = []

const Looking = ({ entryId, fileId }: LookedAt) => {
  const room = useRoom()
  const look = useLookedAt((state) => state.look)
  const entry = useBoard('timeline', ({ byId }) => byId.get(entryId ?? ''))
  const file = useBoard('files', (files) => files.get(fileId))
  const by = usePerson(file?.by)
  const mayAttach = useMayAttach(entry)
  const { takeOff } = useAttach()
  const [wrong, setWrong] = useState<string | null>(null)
  const files = entry?.files ?? NONE
  const at = files.indexOf(fileId)
  const name = file?.name ?? 'A file that is not in this review'
  const go = (by: 1 | -1): void => {
    const next = files[(at + by + files.length) % files.length]
    if (next !== undefined && next !== fileId) look({ entryId, fileId: next })
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else return
    event.preventDefault()
  }
  const save = async (): Promise<void> => setWrong(await saveFile(room, fileId, name))
  return (
    <Modal
      opened
      onClose={() => look(null)}
      title={<span dir="auto">{name}</span>}
      size="min(1200px, 94vw)"
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes.body, title: classes.title }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      onKeyDown={handleKeyDown}
    >
      <div className={classes.whole} tabIndex={0} role="group" aria-label="The file" data-autofocus>
        <FilePicture fileId={fileId} look="large" />
      </div>
      {file && !file.type.startsWith('image/') && (
        <p className={classes.about}>
          A document is saved and read with your own programs. Nothing in it runs here.
        </p>
      )}
      <div className={classes.foot}>
        <p className={classes.about}>
          {[
            by && `Brought by ${by.name}`,
            file && megabytes(file.bytes),
            files.length > 1 && `${at + 1} of ${files.length}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        {files.length > 1 && (
          <>
            <Button size="sm" variant="default" aria-keyshortcuts="ArrowLeft" onClick={() => go(-1)}>
              <IconArrowLeft size={16} stroke={1.5} aria-hidden />
              Previous
            </Button>
            <Button size="sm" variant="default" aria-keyshortcuts="ArrowRight" onClick={() => go(1)}>
              Next
              <IconArrowRight size={16} stroke={1.5} aria-hidden />
            </Button>
          </>
        )}
        <Button size="sm" variant="default" disabled={!file} onClick={() => void save()}>
          Save a copy
        </Button>
        {mayAttach && entryId !== null && at !== -1 && (
          <Button size="sm" variant="default" onClick={() => takeOff(entryId, fileId)}>
            Take off this entry
          </Button>
        )}
      </div>
      {wrong !== null && (
        <p role="alert" className={classes.about}>
          {wrong}
        </p>
      )}
      {mayAttach && file && <Naming fileId={fileId} name={name} />}
    </Modal>
  )
}

/** What the file shows: its name, and what those hear who do not see it. */
const Naming = ({ fileId, name }: { fileId: string; name: string }) => {
  const room = useRoom()
  const [words, setWords] = useState(name)
  const [wrong, setWrong] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    const given = words.trim()
    if (given === '' || given === name) return
    const answer = await nameFile(room, fileId, given)
    setWrong(answer.ok ? null : answer.detail)
    if (answer.ok) announce('Named.')
  }
  return (
    <TextInput
      className={classes.naming}
      label="What it shows"
      description="Its name on the board, and what those hear who cannot see it."
      value={words}
      error={wrong}
      maxLength={LINE_CHARS}
      dir="auto"
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep()
      }}
    />
  )
}
