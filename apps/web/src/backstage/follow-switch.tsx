import { Switch } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { useActions } from '../kit/actions.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import classes from './follow-switch.module.css'
import { useFollowView } from './follow-view.ts'
import { useHolderName } from './other-facilitator.ts'

/** Where the holder looks, and whether this screen goes along. For whoever shadows them. */
export const FollowSwitch = () => {
  const { presence } = useRoom()
  const isHolder = useIsHolder()
  const holder = useAgenda((agenda) => agenda.holder)
  const name = useHolderName()
  const looksAt = useStore(presence.seen, (seen) => (holder ? (seen.get(holder)?.entryId ?? null) : null))
  const here = useStore(presence.seen, (seen) => holder !== null && seen.has(holder))
  const entry = useBoard('timeline', ({ byId }) => (looksAt === null ? undefined : byId.get(looksAt)?.text))
  const { on, set } = useFollowView()
  const shown = !isHolder && here && name !== null
  useActions([
    {
      id: 'follow-view',
      label: on ? `Look around without ${name}` : `Follow ${name}’s view`,
      group: 'Look at',
      when: shown,
      run: () => set(!on),
    },
  ])
  if (!shown) return null
  return (
    <div className={classes.follow}>
      <Switch
        size="xs"
        label={`Follow ${name}’s view`}
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {entry && (
        <p>
          <IconEye size={14} stroke={1.5} aria-label="Reads" />
          <span dir="auto">{entry}</span>
        </p>
      )}
    </div>
  )
}
