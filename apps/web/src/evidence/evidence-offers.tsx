import { Menu } from '@mantine/core'
import type { Entry } from '@second-story/board'
import { IconLink, IconPhotoPlus } from '@tabler/icons-react'
import { KeysOf } from '../kit/keys-of.tsx'
import { useEvidence } from './uploads.ts'
import { useMayAttach } from './use-attach.ts'

/** What a card's menu offers about evidence. */
export const EvidenceMenu = ({ entry }: { entry: Entry }) => {
  const { choose, set } = useEvidence.getState()
  if (!useMayAttach(entry)) return null
  return (
    <>
      <Menu.Item rightSection={<KeysOf name="a g" />} onClick={() => choose(entry.id)}>
        Add a graph or file
      </Menu.Item>
      <Menu.Item
        rightSection={<KeysOf name="a l" />}
        onClick={() => set({ linking: { entryId: entry.id, index: null, href: '' } })}
      >
        Add a link
      </Menu.Item>
    </>
  )
}

/** The same on a phone: its camera and its pictures are behind the first one. */
export const EvidenceSheet = ({ entry, onDone }: { entry: Entry; onDone(): void }) => {
  const { choose, set } = useEvidence.getState()
  if (!useMayAttach(entry)) return null
  return (
    <>
      <button
        type="button"
        onClick={() => {
          // Before the sheet closes: a browser opens a file field only while a press lasts.
          choose(entry.id)
          onDone()
        }}
      >
        <IconPhotoPlus size={18} stroke={1.5} aria-hidden />
        Add a graph or file
      </button>
      <button
        type="button"
        onClick={() => {
          onDone()
          set({ linking: { entryId: entry.id, index: null, href: '' } })
        }}
      >
        <IconLink size={18} stroke={1.5} aria-hidden />
        Add a link
      </button>
    </>
  )
}
