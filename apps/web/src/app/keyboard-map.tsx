import { Modal, Switch, VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import { KeysOf } from '../kit/keys-of.tsx'
import { useSingleKeys } from '../kit/single-keys.ts'
import { useUi } from '../room/ui-store.ts'
import { useIsFacilitator } from '../room/use-me.ts'
import classes from './keyboard-map.module.css'
import { KEYS } from './keyboard-words.ts'

/** Every key of the board, and the switch for those that work without Ctrl. */
export const KeyboardMap = () => {
  const close = useUi((ui) => ui.setKeyboardMap)
  const { on, set } = useSingleKeys()
  const isFacilitator = useIsFacilitator()
  return (
    <Modal
      opened
      onClose={() => close(false)}
      size={860}
      title={isFacilitator ? 'Run the room from the keyboard' : 'The board from the keyboard'}
      closeButtonProps={{ 'aria-label': 'Close the map of keys' }}
    >
      <Switch
        label="Single keys"
        description="Keys without Ctrl or Alt. They never work while you write."
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <div className={classes.map}>
        {KEYS.filter(({ who }) => who === 'everyone' || isFacilitator).map(({ name, keys }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(([what, ...pressed]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <Pressed keys={pressed} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

/** More keys than this are said by their first and last. */
const MOST_KEYS = 3

const Pressed = ({ keys }: { keys: readonly string[] }) => {
  const many = keys.length > MOST_KEYS
  const shown = many ? [keys[0]!, keys.at(-1)!] : keys
  return shown.map((key, index) => (
    <Fragment key={key}>
      {many && index === 1 && (
        <>
          <VisuallyHidden>to</VisuallyHidden>
          <span aria-hidden>–</span>
        </>
      )}
      <span className={classes.key}>
        <KeysOf name={key} />
      </span>
    </Fragment>
  ))
}
