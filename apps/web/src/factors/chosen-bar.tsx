import { groupOf, LINE_CHARS } from '@second-story/board'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { KeysOf } from '../kit/keys-of.tsx'
import { OfferedField } from '../kit/offered-field.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './chosen-bar.module.css'
import { useFactorPage } from './factor-page.ts'
import { useFactorDeeds } from './use-factor-deeds.ts'
import { GROUP_PLACE } from './use-factor-keys.ts'

/** What is done with the factors that are chosen. Absent while none is. */
export const ChosenBar = () => {
  const chosen = useFactorPage((page) => page.chosen)
  const { chooseNone } = useFactorPage.getState()
  const { merge } = useFactorDeeds()
  if (chosen.size === 0) return null
  return (
    <div className={classes.bar} role="group" aria-label="Chosen factors">
      <span>{chosen.size} chosen</span>
      <GroupChosen key={[...chosen].join()} chosen={[...chosen]} />
      <Button
        size="xs"
        variant="default"
        disabled={chosen.size < 2}
        rightSection={<KeysOf name="Shift+m" />}
        onClick={() => merge([...chosen])}
      >
        Merge
      </Button>
      <Button size="xs" variant="subtle" onClick={chooseNone}>
        None
      </Button>
    </div>
  )
}

const GroupChosen = ({ chosen }: { chosen: readonly string[] }) => {
  const [name, setName] = useState('')
  const { group } = useFactorDeeds()
  const names = useBoard('factors', (all) => [
    ...new Set([...all.values()].flatMap((one) => groupOf(one) ?? [])),
  ])
  const kind = useBoard('factors', (all) => all.get(chosen[0] ?? '')?.kind)
  const commit = (typed: string): void => {
    if (typed.trim() === '') return
    group(chosen, typed, kind)
    useFactorPage.getState().chooseNone()
  }
  return (
    <div id={GROUP_PLACE} className={classes.group}>
      <OfferedField
        size="xs"
        aria-label="Group of the chosen factors"
        placeholder="Group, then Enter"
        value={name}
        data={names}
        maxLength={LINE_CHARS}
        onChange={setName}
        onTake={commit}
      />
      <Button size="xs" variant="default" disabled={name.trim() === ''} onClick={() => commit(name)}>
        Group
      </Button>
    </div>
  )
}
