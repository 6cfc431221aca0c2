import { Button } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { useCallback, useSyncExternalStore } from 'react'
import { Panel } from '../kit/panel.tsx'
import { useWordingSwitch } from '../kit/wording-switch.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useConnection } from '../room/use-connection.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { useKeptPhrases } from '../room/wording/kept-phrases.ts'
import { languageWatchIn } from '../room/wording/language-watch.ts'
import { halvesOf } from '../room/wording/read-hints.ts'
import classes from './language-watch.module.css'

/**
 * The last phrase that tells what did not happen, blames, or ends the search: without its author, with what to ask
 * instead. Found on this page from what stands on the board; nothing about it is kept or sent.
 */
export const LanguageWatch = () => {
  const on = useWordingSwitch((wording) => wording.on)
  const ready = useConnection((connection) => connection.ready)
  return on && ready ? <Watching /> : null
}

const Watching = () => {
  const room = useRoom()
  const watch = languageWatchIn(room)
  const heard = useSyncExternalStore(
    useCallback((listener) => watch.subscribe(listener), [watch]),
    watch.get,
  )
  const [, keep] = useKeptPhrases()
  const isHolder = useIsHolder()
  const shown = useAgenda(({ prompt }) => prompt)
  const { send, error } = useOrder()
  if (!heard) return null
  const { hint, place } = heard
  const { why, ask } = halvesOf(hint)
  return (
    <Panel icon={IconQuote} title="Language" note={place}>
      <p className={classes.phrase} dir="auto" data-soft={hint.kind === 'hidden-actor' || undefined}>
        “<span>{hint.phrase}</span>”
      </p>
      <p className={classes.why}>
        {why} <b>{ask}</b>
      </p>
      {error !== null && <p className={classes.why}>{error}</p>}
      <div className={classes.foot}>
        {isHolder && ask !== shown && (
          <Button size="compact-xs" variant="default" onClick={() => void send({ do: 'prompt', text: ask })}>
            Put it on the board
          </Button>
        )}
        {isHolder && ask === shown && <span className={classes.on}>On screen</span>}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Let it be: “${hint.phrase}”`}
          onClick={() => {
            keep(hint.phrase)
            watch.drop()
          }}
        >
          Let it be
        </Button>
      </div>
    </Panel>
  )
}
