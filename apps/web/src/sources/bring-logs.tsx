import { Button, Menu, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { isInField } from '../kit/key-map.ts'
import { chosenFolder, type Dropped, droppedFiles, logOf } from './dropped-files.ts'
import classes from './bring-logs.module.css'

export interface BringLogsProps {
  onBring(dropped: Dropped): void
  /** Something lies on the page already: the place to drop may be small. */
  compact: boolean
}

/** Where logs come in: dropped, chosen, a whole folder, or pasted. */
export const BringLogs = ({ onBring, compact }: BringLogsProps) => {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState<string | null>(null)
  useOwnPaste(onBring, setPasting)

  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const text = event.dataTransfer.getData('text/plain')
    if (event.dataTransfer.files.length > 0) void droppedFiles(event.dataTransfer).then(onBring)
    else if (text) setPasting(text)
  }
  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-compact={compact || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={handleDrop}
      >
        <span className={classes.sign}>
          <IconUpload size={20} stroke={1.5} aria-hidden />
        </span>
        <div className={classes.words}>
          <b>Drop logs, exports or a whole zip here</b>
          <p>Chat, alerts, deploys, a call’s transcript, tables. Told apart by content.</p>
        </div>
        <div className={classes.ways}>
          <Button variant="default" onClick={() => setPasting(pasting ?? '')}>
            Paste text
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">Choose files</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => files.current?.click()}>Files or a zip</Menu.Item>
              <Menu.Item onClick={() => folder.current?.click()}>A folder, as Slack exports it</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          className={classes.hidden}
          aria-label="Log file"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const logs = [...(currentTarget.files ?? [])].map(logOf)
            currentTarget.value = ''
            if (logs.length > 0) onBring({ logs, folders: [] })
          }}
        />
        <input
          ref={(field) => {
            folder.current = field
            // React's types do not know the attribute.
            if (field) field.webkitdirectory = true
          }}
          type="file"
          className={classes.hidden}
          aria-label="Log folder"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const chosen = chosenFolder([...(currentTarget.files ?? [])])
            currentTarget.value = ''
            onBring(chosen)
          }}
        />
      </div>
      {pasting !== null && (
        <PasteForm
          text={pasting}
          onType={setPasting}
          onDone={(log) => {
            setPasting(null)
            if (log) onBring({ logs: [log], folders: [] })
          }}
        />
      )}
    </>
  )
}

interface PasteFormProps {
  text: string
  onType(text: string): void
  /** With the log, or without one where nothing is to be read. */
  onDone(log: { name: string; body: Blob } | null): void
}

/** So much text shows well in a field; more is read at once. Characters. */
const SHOWN_MOST = 200_000

const PasteForm = ({ text, onType, onDone }: PasteFormProps) => {
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onDone(pastedLog(text))
  }
  const handlePaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length <= SHOWN_MOST) return
    event.preventDefault()
    onDone(pastedLog(text + pasted))
  }
  return (
    <form onSubmit={handleSubmit} className={classes.paste}>
      <Textarea
        label="Paste text"
        data-autofocus
        autoFocus
        placeholder={'14:02 alert fired for checkout\n14:05 Ana picks up the page'}
        minRows={6}
        maxRows={14}
        autosize
        classNames={{ input: classes.pasted ?? '' }}
        value={text}
        onPaste={handlePaste}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={text.trim() === ''}>
          Read it
        </Button>
        <Button variant="subtle" onClick={() => onDone(null)}>
          Never mind
        </Button>
      </div>
    </form>
  )
}

const pastedLog = (text: string): { name: string; body: Blob } => ({
  name: 'pasted.txt',
  body: new Blob([text], { type: 'text/plain' }),
})

/** Pressing paste anywhere on the page brings what is on the clipboard: files at once, text to be looked at first. */
const useOwnPaste = (onBring: (dropped: Dropped) => void, onText: (text: string) => void): void => {
  const handle = useEffectEvent((event: globalThis.ClipboardEvent): void => {
    if (event.defaultPrevented || isInField(event)) return
    const logs = [...(event.clipboardData?.files ?? [])].map(logOf)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (logs.length > 0) onBring({ logs, folders: [] })
    else if (text.length > SHOWN_MOST) onBring({ logs: [pastedLog(text)], folders: [] })
    else if (text.trim() !== '') onText(text)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const handlePaste = (event: globalThis.ClipboardEvent): void => handle(event)
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  }, [])
}
