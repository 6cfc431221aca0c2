import { Button } from '@mantine/core'
import { useState } from 'react'
import classes from './cockpit.module.css'

const NAME = 'ss:sharing-said'

/** Said once on each device: a page cannot know that its screen is shared. */
export const SharingNote = () => {
  const [said, setSaid] = useState(() => localStorage.getItem(NAME) !== null)
  if (said) return null
  const handleRead = (): void => {
    localStorage.setItem(NAME, 'yes')
    setSaid(true)
  }
  return (
    <div className={classes.note}>
      <p>
        Sharing this screen shows this column too. Hide it before you do, or share the stage window: nothing
        private is in there.
      </p>
      <Button size="xs" variant="default" onClick={handleRead}>
        Understood
      </Button>
    </div>
  )
}
