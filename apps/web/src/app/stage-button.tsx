import { Button, Tooltip } from '@mantine/core'
import { IconScreenShare } from '@tabler/icons-react'
import { useActions } from '../kit/actions.ts'
import classes from './board-bar.module.css'
import { useStageWindow } from './use-stage-window.ts'

/** Opens the window for the projector or the shared screen. */
export const StageButton = () => {
  const { open, problem } = useStageWindow()
  useActions([{ id: 'stage', label: 'Open the stage window', group: 'The room', keys: ['w'], run: open }])
  return (
    <Tooltip label={problem} opened={problem !== null} multiline w={240} position="bottom-end">
      <Button
        size="xs"
        variant="default"
        aria-keyshortcuts="W"
        leftSection={<IconScreenShare size={14} stroke={1.5} aria-hidden />}
        aria-label="Stage window"
        onClick={open}
      >
        <span className={classes.words}>Stage window</span>
      </Button>
    </Tooltip>
  )
}
