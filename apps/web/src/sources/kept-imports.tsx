import { ActionIcon, Menu } from '@mantine/core'
import type { ImportListing } from '@second-story/api'
import { IconArrowBackUp, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { clockTime, dayOf, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { listImports, undoImport } from './log-calls.ts'
import classes from './kept-imports.module.css'

export interface KeptImportsProps {
  sourceId: string
  name: string
  onOpen(): void
}

type Listed = { readonly imports: readonly ImportListing[] } | { readonly problem: string } | null

/** What can be done with a kept log: take over more of it, and take an import of it back as a whole. */
export const KeptImports = ({ sourceId, name, onOpen }: KeptImportsProps) => {
  const room = useRoom()
  const [listed, setListed] = useState<Listed>(null)
  const [done, setDone] = useState<string | null>(null)
  const handleOpened = (): void => {
    setListed(null)
    setDone(null)
    void listImports(room).then((answer) =>
      setListed(
        answer.ok
          ? { imports: answer.value.filter((one) => one.sourceId === sourceId && !one.undone).toReversed() }
          : { problem: answer.detail },
      ),
    )
  }
  const handleUndo = async ({ importId, entries }: ImportListing): Promise<void> => {
    const answer = await undoImport(room, importId)
    const words = answer.ok
      ? `The import is taken back. Its ${entries.toLocaleString('en')} are hidden; words on them are kept.`
      : answer.detail
    setDone(words)
    announce(words)
  }
  return (
    <Menu position="bottom-end" withinPortal onOpen={handleOpened} width={320}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`What to do with ${name}`}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onOpen}>Take over more lines</Menu.Item>
        {listed && 'problem' in listed && <Menu.Label>{listed.problem}</Menu.Label>}
        {listed && 'imports' in listed && listed.imports.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label className={classes.label}>
              Taking an import back hides its entries. Words that people wrote on them are kept, and come back
              with it.
            </Menu.Label>
            {listed.imports.map((one) => (
              <Menu.Item
                key={one.importId}
                closeMenuOnClick={false}
                disabled={done !== null}
                leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
                onClick={() => void handleUndo(one)}
              >
                Take back {one.entries.toLocaleString('en')} of {dayOf(one.at, ownZone())},{' '}
                {clockTime(one.at, ownZone())}
              </Menu.Item>
            ))}
          </>
        )}
        {done !== null && <Menu.Label className={classes.label}>{done}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
