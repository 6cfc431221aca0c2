import { ActionIcon, Menu } from '@mantine/core'
import { BOX_WORDS, BOXES } from '@second-story/board'
import { IconDots } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import type { Conduct } from './use-conduct.ts'

export interface ConductMenuProps {
  conduct: Conduct
  onHold(): void
  onClose(): void
  onLengths(): void
}

/** What is not needed every minute: phases, the agreement, lengths and who pays, a moment for the notes, the close. */
export const ConductMenu = ({ conduct, onHold, onClose, onLengths }: ConductMenuProps) => {
  const current = useAgenda(({ box }) => box)
  const asking = useAgenda(({ agreement }) => agreement)
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label="Phases and lengths" title="Phases and lengths">
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Go to</Menu.Label>
        {BOXES.map((box, index) => (
          <Menu.Item
            key={box}
            disabled={box === current}
            rightSection={<Kbd>{`G ${index + 1}`}</Kbd>}
            onClick={() => conduct.box(box)}
          >
            {BOX_WORDS[box]}
          </Menu.Item>
        ))}
        <Menu.Item rightSection={<Kbd>G A</Kbd>} onClick={conduct.agreement}>
          {asking ? 'Stop asking for agreement' : 'Ask for agreement'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection={<Kbd>Alt .</Kbd>} onClick={onHold}>
          One moment for the notes
        </Menu.Item>
        <Menu.Item onClick={onLengths}>Lengths, and who gives the time</Menu.Item>
        <Menu.Divider />
        {current === 'discussion' && <Menu.Item onClick={onClose}>Skip remediation and close</Menu.Item>}
        {current !== 'discussion' && <Menu.Item onClick={onClose}>Close the meeting</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
