import { Button, Menu } from '@mantine/core'
import { BOXES } from '@second-story/board'
import { IconChevronDown } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import { PHASE_WORDS } from './phases.ts'
import type { Ordering } from '../room/use-order.ts'

/** Goes to any of the four timeboxes, or closes the meeting. */
export const PhaseMenu = ({ order: { send, slow } }: { order: Ordering }) => {
  const current = useAgenda(({ box }) => box)
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="subtle"
          disabled={slow}
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          Phase
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {BOXES.map((box, index) => (
          <Menu.Item
            key={box}
            disabled={box === current}
            rightSection={<Kbd>{`G ${index + 1}`}</Kbd>}
            onClick={() => void send({ do: 'box', to: box })}
          >
            {PHASE_WORDS[box]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void send({ do: 'close' })}>Close the meeting</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
