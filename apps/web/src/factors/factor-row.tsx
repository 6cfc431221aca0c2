import { type Factor, ownerOf } from '@second-story/board'
import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { Chip } from '../kit/chip.tsx'
import { firstName } from '../kit/person-color.ts'
import { EntryRef } from '../room/entry-ref.tsx'
import { useFollowLink } from '../room/follow-link.tsx'
import { UnderThing } from '../room/under-thing.tsx'
import { useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import { FactorEditor } from './factor-editor.tsx'
import { useFactorPage } from './factor-page.ts'
import { KIND_WORDS, listed, ROLE_WORDS } from './factor-words.ts'
import classes from './factors.module.css'
import { useFactorDeeds } from './use-factor-deeds.ts'
import { useKeepsFactors, useMayEditFactor } from './use-factors.ts'

interface RowProps {
  id: string
  /** Keys of what was merged into it. */
  parts: readonly string[] | undefined
}

/** One factor or learning: what it says, what it was, where it shows and who knows about it. */
export const FactorRow = memo(({ id, parts }: RowProps) => {
  const factor = useBoard('factors', (all) => all.get(id))
  const mayEdit = useMayEditFactor(id)
  const keeps = useKeepsFactors()
  const looked = useFactorPage((page) => page.looked === id)
  const editing = useFactorPage((page) => page.editing === id)
  const chosen = useFactorPage((page) => page.chosen.has(id))
  const choosing = useFactorPage((page) => page.chosen.size > 0)
  const { look, choose, drag } = useFactorPage.getState()
  const { groupWith } = useFactorDeeds()
  if (!factor) return null
  const proposal = ownerOf(id) !== null
  const choosable = keeps && !proposal
  return (
    <li
      className={classes.row}
      data-factor={id}
      data-proposal={proposal || undefined}
      data-looked={looked || undefined}
      data-choosing={choosing || undefined}
      tabIndex={-1}
      onFocus={() => look(id)}
      draggable={mayEdit && !editing}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', factor.text ?? '')
        drag(id)
      }}
      onDragEnd={() => drag(null)}
      onDragOver={(event) => {
        if (useFactorPage.getState().dragged !== null) event.preventDefault()
      }}
      onDrop={(event) => {
        const { dragged } = useFactorPage.getState()
        if (dragged === null) return
        event.preventDefault()
        event.stopPropagation()
        groupWith(dragged, id)
      }}
    >
      {choosable && !editing && (
        <Checkbox
          className={classes.choose}
          size="xs"
          aria-label={`Choose: ${factor.text ?? ''}`}
          checked={chosen}
          onChange={() => choose(id)}
        />
      )}
      {editing ? (
        <FactorEditor factor={factor} />
      ) : (
        <>
          <Words factor={factor} parts={parts ?? []} />
          <RowDeeds factor={factor} mayEdit={mayEdit} />
        </>
      )}
    </li>
  )
})
FactorRow.displayName = 'FactorRow'

const Words = ({ factor, parts }: { factor: Factor; parts: readonly string[] }) => {
  const { from = [], role, whoKnows = [], kind } = factor
  const proposer = usePerson(ownerOf(factor.id) ?? factor.proposedBy)
  const follow = useFollowLink()
  const open = follow && ((entryId: string) => follow({ kind: 'entry', id: entryId }))
  return (
    <div className={classes.words}>
      <p className={classes.text} dir="auto">
        {factor.text}
      </p>
      {parts.length > 0 && <Parts keys={parts} />}
      <div className={classes.meta}>
        {kind === 'factor' && role && <Chip tone="outline">{ROLE_WORDS[role]}</Chip>}
        {proposer && <span>Proposed by {firstName(proposer.name)}</span>}
        {whoKnows.length > 0 && (
          <span>
            {listed(whoKnows)} {whoKnows.length === 1 ? 'knows' : 'know'} about it
          </span>
        )}
      </div>
      {from.length > 0 && (
        <ul className={classes.from} aria-label="Shows at">
          {from.map((entryId) => (
            <li key={entryId}>
              <EntryRef entryId={entryId} onOpen={open} />
            </li>
          ))}
        </ul>
      )}
      <UnderThing link={{ kind: 'factor', id: factor.id }} />
    </div>
  )
}

const Parts = ({ keys }: { keys: readonly string[] }) => {
  const keeps = useKeepsFactors()
  const { setApart } = useFactorDeeds()
  const texts = useBoard('factors', (all) => keys.map((key) => all.get(key)?.text ?? ''))
  return (
    <ul className={classes.parts} aria-label="Also said">
      {keys.map((key, index) => (
        <li key={key} dir="auto">
          {texts[index]}
          {keeps && (
            <Button size="compact-xs" variant="subtle" onClick={() => setApart(key)}>
              Set apart
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const RowDeeds = ({ factor, mayEdit }: { factor: Factor; mayEdit: boolean }) => {
  const keeps = useKeepsFactors()
  const isFacilitator = useIsFacilitator()
  const { id: me } = useMe()
  const { accept, setHidden } = useFactorDeeds()
  const { edit } = useFactorPage.getState()
  const owner = ownerOf(factor.id)
  const text = factor.text ?? ''
  return (
    <div className={classes.deeds}>
      {owner !== null && keeps && (
        <Button size="xs" variant="default" aria-keyshortcuts="Y" onClick={() => void accept(factor.id)}>
          Accept
        </Button>
      )}
      {owner !== null && owner !== me && isFacilitator && keeps && (
        <Button size="xs" variant="subtle" onClick={() => setHidden(factor.id, true)}>
          Not here
        </Button>
      )}
      {mayEdit && (
        <>
          <ActionIcon
            aria-label={`Say more: ${text}`}
            title={`Say more of this ${KIND_WORDS[factor.kind ?? 'factor'].one.toLowerCase()}`}
            aria-keyshortcuts="E"
            onClick={() => edit(factor.id)}
          >
            <IconPencil size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={`Take away: ${text}`}
            title="Take away"
            aria-keyshortcuts="Delete"
            onClick={() => setHidden(factor.id, true)}
          >
            <IconX size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
