import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { offeredActions } from '../kit/actions.ts'
import { useCueSound } from '../kit/cue-sound.ts'
import { useSingleKeys } from '../kit/single-keys.ts'
import { renderInRoom } from '../room/testing/test-room.tsx'
import { Settings } from './settings.tsx'

describe('settings', () => {
  beforeEach(() => {
    useCueSound.getState().set(false)
    useSingleKeys.getState().set(true)
  })

  it('turn single keys off and the sound on, and this device keeps it', async () => {
    renderInRoom(<Settings />)
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }))
    await userEvent.click(await screen.findByRole('switch', { name: /^Single keys/ }))
    await userEvent.click(screen.getByRole('switch', { name: /^Sound of cues/ }))
    expect(useSingleKeys.getState().on).toBe(false)
    expect(localStorage.getItem('ss:single-keys')).toBe('off')
    expect(localStorage.getItem('ss:cue-sound')).toBe('on')
  })

  it('can be reached from the list of everything, with what a press would do', () => {
    renderInRoom(<Settings />)
    expect(offeredActions.getState().map(({ label }) => label)).toEqual([
      'Settings',
      'Dark theme',
      'Turn the sound of cues on',
      'Turn single keys off',
      'Turn hints about wording off',
    ])
  })
})
