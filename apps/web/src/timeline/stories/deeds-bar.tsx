import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import type { Deed } from './use-deeds.ts'
import classes from './deeds-bar.module.css'

/** Always in sight: what only the author or the teller can do. */
const STANDING: ReadonlySet<Deed['id']> = new Set(['edit', 'withdraw', 'deny'])

/** What can be done with somebody's words, beside their name; the rest comes up where one looks or tabs. */
export const DeedsBar = ({ deeds }: { deeds: readonly Deed[] }) => {
  const standing = deeds.filter(({ id }) => STANDING.has(id))
  const rest = deeds.filter(({ id }) => !STANDING.has(id))
  return (
    <>
      {rest.length > 0 && (
        <span className={classes.rest}>
          {rest.map((deed) => (
            <DeedButton key={deed.id} deed={deed} />
          ))}
        </span>
      )}
      {standing.length > 0 && (
        <span className={classes.standing}>
          {standing.map((deed) => (
            <DeedButton key={deed.id} deed={deed} />
          ))}
        </span>
      )}
    </>
  )
}

const DeedButton = ({ deed: { label, done, run } }: { deed: Deed }) => (
  <button type="button" className={classes.deed} aria-pressed={done} onClick={run}>
    {done && <IconCheck size={12} stroke={2} aria-hidden />}
    {label}
  </button>
)

/** The same on a phone: one button, so that the words have the room. */
export const DeedsMenu = ({ deeds }: { deeds: readonly Deed[] }) =>
  deeds.length === 0 ? null : (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={44} className={classes.dots} aria-label="What to do with these words">
          <IconDots size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map(({ id, label, done, run }) => (
          <Menu.Item
            key={id}
            className={classes.item}
            rightSection={done ? <IconCheck size={16} stroke={2} aria-hidden /> : undefined}
            onClick={run}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
