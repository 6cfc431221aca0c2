import {
  editFactor,
  type Factor,
  FACTOR_KINDS,
  FACTOR_ROLES,
  groupOf,
  isStage,
  LINE_CHARS,
  NAME_CHARS,
  ownerOf,
  TEXT_CHARS,
} from '@second-story/board'
import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { OfferedField } from '../kit/offered-field.tsx'
import { EntryPicker } from '../room/entry-picker.tsx'
import { EntryRef } from '../room/entry-ref.tsx'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './factor-editor.module.css'
import { focusFactor, useFactorPage } from './factor-page.ts'
import { KIND_WORDS, ROLE_WORDS } from './factor-words.ts'
import { useFactorDeeds } from './use-factor-deeds.ts'
import { useGathered, useKeepsFactors } from './use-factors.ts'

/** Everything that can be said of a factor, in its own place. Each part is written as it is chosen. */
export const FactorEditor = ({ factor }: { factor: Factor }) => {
  const { doc, me } = useRoom()
  const { edit } = useFactorPage.getState()
  const place = useRef<HTMLDivElement>(null)
  const { kind = 'factor' } = factor
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [])
  const close = (): void => {
    edit(null)
    focusFactor(factor.id)
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    close()
  }
  return (
    <div
      ref={place}
      className={classes.editor}
      role="group"
      aria-label="Say more of it"
      onKeyDown={handleKeyDown}
    >
      <SharedText
        label="What it says"
        labelled
        own={ownerOf(factor.id) === me.id}
        value={factor.text ?? ''}
        draftKey={`factor:${factor.id}:text`}
        maxLength={TEXT_CHARS}
        isValid={(text) => text.trim() !== ''}
        write={(text) => editFactor(doc, factor.id, { text: text.trim() })}
      />
      <div className={classes.two}>
        <NativeSelect
          label="What it is"
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            editFactor(doc, factor.id, { kind: FACTOR_KINDS.find((one) => one === value) })
          }
          data={FACTOR_KINDS.map((value) => ({ value, label: KIND_WORDS[value].one }))}
        />
        <GroupField factor={factor} />
      </div>
      {kind === 'factor' && <RoleChoice factor={factor} />}
      <FromField factor={factor} />
      <KnowsField factor={factor} />
      <MergeField factor={factor} onMerged={close} />
      <div>
        <Button size="xs" variant="default" onClick={close}>
          Done
        </Button>
      </div>
    </div>
  )
}

/** Any of them, or none: what nobody knows is left open. */
const RoleChoice = ({ factor }: { factor: Factor }) => {
  const { doc } = useRoom()
  return (
    <div className={classes.field} role="group" aria-labelledby={`role-${factor.id}`}>
      <span id={`role-${factor.id}`}>What it was, if you know</span>
      <div className={classes.chips}>
        {FACTOR_ROLES.map((role) => (
          <Button
            key={role}
            size="xs"
            variant="default"
            className={classes.chip}
            aria-pressed={factor.role === role}
            onClick={() => editFactor(doc, factor.id, { role })}
          >
            {ROLE_WORDS[role]}
          </Button>
        ))}
      </div>
    </div>
  )
}

const FromField = ({ factor }: { factor: Factor }) => {
  const { doc } = useRoom()
  const { from = [] } = factor
  const write = (next: readonly string[]): void => editFactor(doc, factor.id, { from: [...next] })
  return (
    <div className={classes.field}>
      <span>Where it shows</span>
      {from.length > 0 && (
        <ul className={classes.list}>
          {from.map((entryId) => (
            <li key={entryId}>
              <EntryRef entryId={entryId} />
              <ActionIcon
                size="sm"
                aria-label="Unlink this entry"
                onClick={() => write(from.filter((one) => one !== entryId))}
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <EntryPicker
        // A new field once something was picked: it is for the next one.
        key={from.length}
        label="Entry to link"
        placeholder="Its time or a word of it"
        value={null}
        without={from}
        onPick={(entryId) => entryId !== null && write([...from, entryId])}
      />
    </div>
  )
}

const KnowsField = ({ factor }: { factor: Factor }) => {
  const { doc } = useRoom()
  const { whoKnows = [] } = factor
  const [name, setName] = useState('')
  const people = useBoard('people', (all) => [
    ...new Set([...all.values()].flatMap((one) => (isStage(one) ? [] : one.name))),
  ])
  const add = (typed: string): void => {
    const next = typed.trim()
    setName('')
    if (next !== '' && !whoKnows.includes(next)) editFactor(doc, factor.id, { whoKnows: [...whoKnows, next] })
  }
  return (
    <div className={classes.field}>
      <span>Who knows about it</span>
      {whoKnows.length > 0 && (
        <ul className={classes.list}>
          {whoKnows.map((one) => (
            <li key={one} dir="auto">
              {one}
              <ActionIcon
                size="sm"
                aria-label={`Not ${one}`}
                onClick={() =>
                  editFactor(doc, factor.id, { whoKnows: whoKnows.filter((other) => other !== one) })
                }
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <OfferedField
        id={`knows-${factor.id}`}
        aria-label="Who knows about it"
        placeholder="A name, then Enter"
        value={name}
        maxLength={NAME_CHARS}
        data={people.filter((one) => !whoKnows.includes(one))}
        onChange={setName}
        onTake={add}
        onBlur={() => add(name)}
      />
    </div>
  )
}

const GroupField = ({ factor }: { factor: Factor }) => {
  const { group } = useFactorDeeds()
  const now = groupOf(factor) ?? ''
  const names = useBoard('factors', (all) => [
    ...new Set([...all.values()].flatMap((one) => groupOf(one) ?? [])),
  ])
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? now
  const commit = (name: string): void => {
    setTyped(null)
    if (name.trim() !== now) group([factor.id], name)
  }
  return (
    <OfferedField
      id={`group-${factor.id}`}
      label="Group"
      placeholder="None"
      value={text}
      data={names}
      maxLength={LINE_CHARS}
      onChange={setTyped}
      onTake={commit}
      onBlur={() => commit(text)}
    />
  )
}

const MergeField = ({ factor, onMerged }: { factor: Factor; onMerged(): void }) => {
  const keeps = useKeepsFactors()
  const { merge } = useFactorDeeds()
  const { kinds } = useGathered()
  const others = kinds
    .filter(({ kind }) => kind === (factor.kind ?? 'factor'))
    .flatMap(({ groups }) => groups.flatMap(({ keys }) => keys))
    .filter((key) => key !== factor.id && ownerOf(key) === null)
  const texts = useBoard('factors', (all) => others.map((key) => all.get(key)?.text ?? ''))
  if (!keeps || ownerOf(factor.id) !== null || others.length === 0) return null
  return (
    <NativeSelect
      label="Says the same as"
      value=""
      onChange={({ currentTarget: { value } }) => {
        if (value === '') return
        merge([value, factor.id])
        onMerged()
        focusFactor(value)
      }}
      data={[
        { value: '', label: 'None of the others' },
        ...others.map((value, index) => ({ value, label: texts[index] ?? '' })),
      ]}
    />
  )
}
