import { Button, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import type { Log } from './log-calls.ts'
import classes from './sources.module.css'

/** Where a log comes in: dropped, chosen or pasted. */
export const BringLog = ({ onBring, problem }: { onBring: (log: Log) => void; problem: string | null }) => {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const bringFile = (file: File | undefined | null): void => {
    if (file) onBring({ name: file.name, body: file })
  }
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    const text = event.dataTransfer.getData('text/plain')
    if (file) bringFile(file)
    else if (text) setPasted(text)
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onBring({ name: 'pasted.txt', body: new Blob([pasted], { type: 'text/plain' }) })
  }
  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={handleDrop}
      >
        <IconUpload size={20} stroke={1.5} aria-hidden />
        <div className={classes.grow}>
          <b>Drop a log, an export or a whole zip here</b>
          <p>
            Chats (Slack, Teams, Discord, Mattermost, IRC), transcripts, alerts, status pages, GitHub,
            timelines, tables. Told apart by content.
          </p>
        </div>
        <Button variant="default" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          className={classes.hidden}
          aria-label="Log file"
          tabIndex={-1}
          onChange={(event) => {
            bringFile(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <form onSubmit={handleSubmit}>
        <Textarea
          label="Or paste text"
          placeholder={'14:02 alert fired for checkout\n14:05 Ana picks up the page'}
          minRows={6}
          maxRows={16}
          autosize
          classNames={{ input: classes.pasted ?? '' }}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" disabled={pasted.trim() === ''}>
            Read it
          </Button>
        </div>
      </form>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem} Nothing was added.
        </p>
      )}
    </>
  )
}
