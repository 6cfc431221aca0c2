import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { BringLog } from './bring-log.tsx'
import type { Choice } from './choice.ts'
import { takeOverOf } from './choice.ts'
import { KeptSources } from './kept-sources.tsx'
import {
  keepLog,
  type Log,
  readLog,
  type Reading,
  type Taken,
  takeOverLines,
  type Told,
  undoImport,
} from './log-calls.ts'
import { LogPreview } from './log-preview.tsx'
import classes from './sources.module.css'

type Step =
  | { at: 'bring' }
  | { at: 'preview'; log: Log; reading: Reading; told: Told }
  | { at: 'done'; taken: Taken }
  | { at: 'kept'; name: string }

/** Taking evidence in: bring a log, see what would come, choose what goes on the board. */
export const SourcesPage = () => {
  const { reviewId, session } = useRoom()
  const close = useUi(({ setImporting }) => setImporting)
  const [step, setStep] = useState<Step>({ at: 'bring' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])

  /** Runs one call; its value goes on, its refusal is shown where the person stands. */
  const ask = async <T,>(
    answer: Promise<{ ok: true; value: T } | { ok: false; detail: string }>,
  ): Promise<T | null> => {
    setBusy(true)
    setProblem(null)
    const got = await answer
    setBusy(false)
    if (got.ok) return got.value
    setProblem(got.detail)
    return null
  }
  const read = async (log: Log, told: Told): Promise<void> => {
    const reading = await ask(readLog(reviewId, session, log, told))
    if (!reading) return
    if (reading.entries.length === 0) {
      setProblem(reading.warnings[0]?.what ?? 'No line with a time was found in it.')
      return
    }
    setStep({ at: 'preview', log, reading, told })
    announce(`${reading.imported} entries read from ${log.name}`)
  }
  const keep = async ({ log, told }: { log: Log; told: Told }): Promise<void> => {
    const sourceId = await ask(keepLog(reviewId, session, log, told))
    if (sourceId !== null) setStep({ at: 'kept', name: log.name })
  }
  const add = async ({ log, told }: { log: Log; told: Told }, choice: Choice): Promise<void> => {
    const sourceId = await ask(keepLog(reviewId, session, log, told))
    if (sourceId === null) return
    const taken = await ask(takeOverLines(reviewId, session, sourceId, takeOverOf(choice)))
    if (taken) setStep({ at: 'done', taken })
  }
  const undo = async ({ importId }: Taken): Promise<void> => {
    const undone = await ask(undoImport(reviewId, session, importId))
    if (undone) setStep({ at: 'bring' })
  }

  return (
    <section className={classes.page} aria-labelledby="sources-title" aria-busy={busy}>
      <header className={classes.header}>
        <Button
          variant="subtle"
          leftSection={<IconChevronLeft size={16} stroke={1.5} />}
          onClick={() => close(false)}
        >
          Board
        </Button>
        <h1 id="sources-title" ref={title} tabIndex={-1}>
          Take evidence in
        </h1>
        {step.at === 'preview' && <span className={classes.note}>preview, nothing added yet</span>}
      </header>
      {step.at === 'bring' && (
        <>
          <BringLog onBring={(log) => void read(log, { timeZone: '', date: '' })} problem={problem} />
          <KeptSources />
        </>
      )}
      {step.at === 'preview' && (
        <LogPreview
          log={step.log}
          reading={step.reading}
          told={step.told}
          busy={busy}
          problem={problem}
          onTell={(told) => void read(step.log, told)}
          onDiscard={() => setStep({ at: 'bring' })}
          onKeep={() => void keep(step)}
          onAdd={(choice) => void add(step, choice)}
        />
      )}
      {(step.at === 'done' || step.at === 'kept') && (
        <div className={classes.done} role="status">
          <p className={classes.big}>
            {step.at === 'kept'
              ? `${step.name} is kept beside the board.`
              : `${step.taken.imported.toLocaleString('en')} new on the board.`}
          </p>
          {step.at === 'done' && step.taken.skipped > 0 && (
            <p>
              {step.taken.skipped.toLocaleString('en')} were there already, or hidden before, and stay as they
              are.
            </p>
          )}
          <div className={classes.buttons}>
            <Button onClick={() => close(false)}>Go to the board</Button>
            <Button variant="default" onClick={() => setStep({ at: 'bring' })}>
              Bring another
            </Button>
            {step.at === 'done' && (
              <Button variant="subtle" disabled={busy} onClick={() => void undo(step.taken)}>
                Take this import back
              </Button>
            )}
          </div>
          {problem && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
