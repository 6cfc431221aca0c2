import { Button } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import { ParkButton } from './park-button.tsx'
import classes from './signal-bar.module.css'
import { ENTRY_SIGNALS, SIGNAL_WORDS, useOwnSignals } from './use-own-signals.ts'
import { useSignalWords } from './use-signal-words.ts'

/** Under what is discussed: what one says without a word, and an idea put aside for later. */
export const SignalBar = ({ entryId }: { entryId: string }) => {
  const { possible, sent, error, send } = useOwnSignals(entryId)
  const { to, seen } = useSignalWords()
  if (!possible) return null
  return (
    <div className={classes.bar}>
      <div className={classes.row} role="group" aria-label={to}>
        <span className={classes.to} aria-hidden>
          {to}
        </span>
        {ENTRY_SIGNALS.map((kind) => {
          const pressed = sent.has(kind)
          return (
            <Button
              key={kind}
              size="xs"
              variant="default"
              aria-pressed={pressed}
              leftSection={pressed ? <IconCheck size={14} stroke={2} aria-hidden /> : undefined}
              onClick={() => send(kind)}
            >
              {SIGNAL_WORDS[kind]}
            </Button>
          )
        })}
      </div>
      <p className={classes.seen}>
        {error === null && <IconLock size={14} stroke={1.5} aria-hidden />}
        {error ?? seen}
      </p>
      <ParkButton entryId={entryId} />
    </div>
  )
}
