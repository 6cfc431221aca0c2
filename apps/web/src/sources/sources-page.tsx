import { Button } from '@mantine/core'
import type { Source } from '@second-story/board'
import { IconChevronLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Chip } from '../kit/chip.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { BringLogs } from './bring-logs.tsx'
import { ColumnRoles } from './column-roles.tsx'
import { ChooseLines } from './choose-lines.tsx'
import type { Dropped } from './dropped-files.ts'
import { JustAdded } from './just-added.tsx'
import { LogCounts, Oddities } from './log-facts.tsx'
import { LogPreview } from './log-preview.tsx'
import { LogQuestions } from './log-questions.tsx'
import { SourceTable } from './source-table.tsx'
import classes from './sources.module.css'
import {
  bringFolder,
  bringLogs,
  chooseFrom,
  discardLog,
  enterReview,
  openKept,
  tellLog,
  useBrought,
} from './use-brought.ts'
import { useIncident } from './use-incident.ts'
import { useTakingOver } from './use-taking-over.ts'

/** Taking evidence in: bring logs, see how they are read, choose what of them goes on the board. */
export const SourcesPage = () => {
  const room = useRoom()
  useEffect(() => enterReview(room.reviewId), [room.reviewId])
  const incident = useIncident()
  const logs = useBrought((all) => all.logs)
  const [selected, setSelected] = useState<string | null>(null)
  const choosing = useBrought((all) => all.choosing)
  const [seen, setSeen] = useState<{ readonly line: number } | null>(null)
  const taking = useTakingOver()
  const sources = useBoard('sources', (all) => all)

  const select = (key: string | null): void => {
    setSelected(key)
    setSeen(null)
  }
  const bring = ({ logs: files, folders }: Dropped): void => {
    taking.forget()
    const keys = [
      ...bringLogs(files, incident),
      ...folders.map(({ name, files: inside }) => bringFolder(name, inside, incident)),
    ]
    select(keys[0] ?? selected)
  }
  const open = (sourceId: string, source: Source): void => {
    taking.forget()
    openKept(room, sourceId, source)
  }

  const chosen = logs.find(({ key }) => key === choosing?.key)
  if (chosen?.reading) {
    const { key, reading } = chosen
    return (
      <section className={classes.page} aria-label="Choose what goes on the board">
        <ChooseLines
          key={`${key} ${choosing?.stretch?.from ?? ''}`}
          brought={{ ...chosen, reading }}
          stretch={choosing?.stretch ?? null}
          busy={taking.busy || chosen.progress !== null}
          problem={taking.problemOf(key)}
          onBack={() => chooseFrom(null)}
          onAdd={(what, count) => void taking.add(chosen, what, count)}
        />
      </section>
    )
  }
  // What was brought last stands open until another is pressed.
  const shown =
    logs.find(({ key, sourceId }) => key === selected && sourceId === null) ??
    logs.findLast(({ reading, sourceId }) => reading !== null && sourceId === null)
  return (
    <section className={classes.page} aria-labelledby="sources-title">
      <PageHead previewing={shown !== undefined && taking.done === null} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <BringLogs onBring={bring} compact={logs.length > 0 || sources.size > 0} />
          {taking.done && <JustAdded done={taking.done} onUndone={taking.forget} />}
          <SourceTable selected={shown?.key ?? null} onSelect={select} onOpen={open} />
          {shown && (
            <LogPreview
              key={shown.key}
              brought={shown}
              busy={taking.busy}
              problem={taking.problemOf(shown.key)}
              seen={seen}
              onSeen={setSeen}
              onDiscard={() => discardLog(shown.key)}
              onKeep={() => void taking.keep(shown)}
              onChoose={() => chooseFrom({ key: shown.key, stretch: null })}
              onAdd={() => void taking.add(shown, {}, shown.reading?.lines.length ?? 0)}
            />
          )}
        </div>
        <aside className={classes.side} aria-label="About this log">
          {shown?.reading ? (
            <>
              {/* What is sent is read as it was told: nothing more is told meanwhile. */}
              {taking.taking !== shown.key && (
                <>
                  <LogQuestions
                    reading={shown.reading}
                    told={shown.told}
                    incident={incident}
                    onTell={(told) => tellLog(shown.key, told, incident)}
                  />
                  <ColumnRoles
                    key={shown.key}
                    columns={shown.reading.columns}
                    onTell={(columns) => tellLog(shown.key, { ...shown.told, columns }, incident)}
                  />
                </>
              )}
              <Oddities oddities={shown.reading.oddities} onSee={(line) => setSeen({ line })} />
              <LogCounts reading={shown.reading} />
            </>
          ) : (
            <p className={classes.good}>
              <b>Good to know</b>A source stays whole beside the board. More lines can be taken from it at any
              time, in the meeting too. Bring more than you think you need.
            </p>
          )}
        </aside>
      </div>
    </section>
  )
}

const PageHead = ({ previewing }: { previewing: boolean }) => {
  const close = useUi(({ setImporting }) => setImporting)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <header className={classes.header}>
      <Button
        variant="subtle"
        leftSection={<IconChevronLeft size={16} stroke={1.5} aria-hidden />}
        onClick={() => close(false)}
      >
        Board
      </Button>
      <h1 id="sources-title" ref={title} tabIndex={-1}>
        Take evidence in
      </h1>
      {previewing && <Chip>preview, nothing added yet</Chip>}
    </header>
  )
}
