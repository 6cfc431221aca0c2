import '@mantine/core/styles/Drawer.layer.css'
import { Drawer } from '@mantine/core'
import type { Entry } from '@second-story/board'
import { IconCheck, IconDots, IconLock, IconParking, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ReadyButton } from '../room/own-ready.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { useEvidenceSlot } from './evidence-slot.ts'
import { useParking } from './park-store.ts'
import sheets from './phone-composer.module.css'
import feet from './phone-foot.module.css'
import classes from './phone-more.module.css'
import { ENTRY_SIGNALS, SIGNAL_WORDS, useOwnSignals } from './use-own-signals.ts'
import { useSignalWords } from './use-signal-words.ts'

/** What is needed now and then, one press away: quiet signals, an idea for later, an entry that is missing. */
export const PhoneMore = ({ entry }: { entry: Entry | undefined }) => {
  const [opened, setOpened] = useState(false)
  const { possible } = useOwnSignals(entry?.id ?? '')
  const live = useAgenda(({ state }) => state === 'live')
  const mayAct = useMay('actions')
  const mayAdd = useMay('timeline')
  const { Sheet } = useEvidenceSlot()
  const signals = possible && entry !== undefined
  const parks = mayAct && live
  if (!signals && !parks && !mayAdd) return null
  const close = (): void => setOpened(false)
  return (
    <>
      <button type="button" className={feet.more} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconDots size={18} stroke={1.5} aria-hidden />
        {signals ? 'Quietly' : 'More'}
      </button>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        withCloseButton={false}
        classNames={{ content: sheets.sheet, body: sheets.body, overlay: sheets.overlay }}
        attributes={{ content: { 'aria-label': 'Signals and ideas' } }}
      >
        <Head signals={signals} onClose={close} />
        {signals && <Signals entryId={entry.id} />}
        <div className={classes.rows}>
          {parks && <Park entryId={entry?.id ?? null} onDone={close} />}
          {mayAdd && <Propose onDone={close} />}
          {entry && <Sheet entry={entry} onDone={close} />}
          <ReadyButton size="sm" />
        </div>
      </Drawer>
    </>
  )
}

const Head = ({ signals, onClose }: { signals: boolean; onClose(): void }) => {
  const { to } = useSignalWords()
  return (
    <div className={sheets.head}>
      <b>{signals ? to : 'More'}</b>
      <button type="button" onClick={onClose}>
        Done
      </button>
    </div>
  )
}

const Signals = ({ entryId }: { entryId: string }) => {
  const { sent, error, send } = useOwnSignals(entryId)
  const { seen } = useSignalWords()
  return (
    <>
      <div className={classes.four}>
        {ENTRY_SIGNALS.map((kind) => {
          const pressed = sent.has(kind)
          return (
            <button key={kind} type="button" aria-pressed={pressed} onClick={() => send(kind)}>
              {pressed && <IconCheck size={18} stroke={2} aria-hidden />}
              {SIGNAL_WORDS[kind]}
            </button>
          )
        })}
      </div>
      <p className={classes.seen}>
        {error === null && <IconLock size={16} stroke={1.5} aria-hidden />}
        {error ?? seen}
      </p>
    </>
  )
}

const Park = ({ entryId, onDone }: { entryId: string | null; onDone(): void }) => {
  const begin = useParking((parking) => parking.begin)
  return (
    <button
      type="button"
      onClick={() => {
        onDone()
        begin(entryId)
      }}
    >
      <IconParking size={18} stroke={1.5} aria-hidden />
      Park an idea for later
    </button>
  )
}

const Propose = ({ onDone }: { onDone(): void }) => {
  const proposes = useMe().role === 'participant'
  const setAdding = useUi((ui) => ui.setAdding)
  return (
    <button
      type="button"
      onClick={() => {
        onDone()
        setAdding(true)
      }}
    >
      <IconPlus size={18} stroke={1.5} aria-hidden />
      {proposes ? 'Propose an entry' : 'New entry'}
    </button>
  )
}
