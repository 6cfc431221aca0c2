import {
  IconArrowRight,
  IconBinaryTree,
  IconBulb,
  IconCheckbox,
  IconClock,
  IconCode,
  IconFlag3,
  IconH3,
  IconLineDashed,
  IconList,
  IconListNumbers,
  IconQuestionMark,
  IconSearch,
  IconTable,
  IconTimelineEvent,
  IconUser,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { LensIcon } from '../kit/lens-icon.tsx'
import { LineMarkIcon } from '../kit/note-line.tsx'
import { choiceId, MENU_ID, type NoteChoice, type NoteMenu } from './note-menu.ts'
import classes from './note-menu.module.css'
import { isLineMark, type SlashId } from './slash-commands.ts'

/** Draws the menu at the caret. The editor keeps the focus and its keys do what a press does here. */
export const NoteMenuList = ({ menu }: { menu: NoteMenu }) => {
  const { choices, marked, place } = useStore(menu.state)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [marked, choices])
  if (choices.length === 0 || !place) return null
  const above = place.bottom + HEIGHT > window.innerHeight && place.top > HEIGHT
  return createPortal(
    <div
      ref={list}
      id={MENU_ID}
      role="listbox"
      aria-label="What to do with this line"
      className={classes.menu}
      style={{
        left: Math.max(8, Math.min(place.left - 8, window.innerWidth - WIDTH - 8)),
        ...(above ? { bottom: window.innerHeight - place.top + 6 } : { top: place.bottom + 6 }),
      }}
    >
      {choices.map((choice, index) => (
        <div
          key={keyOf(choice)}
          id={choiceId(index)}
          role="option"
          aria-selected={index === marked}
          tabIndex={-1}
          className={classes.choice}
          onMouseDown={(event) => {
            event.preventDefault()
            menu.pick(index)
          }}
        >
          <Choice choice={choice} />
        </div>
      ))}
    </div>,
    document.body,
  )
}

/** As wide and high as the menu gets, in px; its style sheet holds it to that. */
const WIDTH = 420
const HEIGHT = 330

const keyOf = (choice: NoteChoice): string =>
  choice.kind === 'command'
    ? choice.command.id
    : choice.kind === 'link'
      ? `${choice.link.kind} ${choice.link.id}`
      : choice.into

const Choice = ({ choice }: { choice: NoteChoice }) => {
  switch (choice.kind) {
    case 'command': {
      const { id, name, hint, short } = choice.command
      return (
        <>
          <CommandIcon id={id} />
          <b>{name}</b>
          <span className={classes.hint}>{choice.words || hint}</span>
          <kbd>/{short}</kbd>
        </>
      )
    }
    case 'link':
      return (
        <>
          <Sign of={LINK_ICONS[choice.link.kind]} />
          <span className={classes.title} dir="auto">
            {choice.title}
          </span>
        </>
      )
    case 'turn':
      return (
        <>
          {choice.into === 'knew' || choice.into === 'assumed' || choice.into === 'saw' ? (
            <LensIcon lens={choice.into} />
          ) : (
            <Sign of={TURN_ICONS[choice.into]} />
          )}
          <b>{choice.name}</b>
          <span className={classes.hint}>{choice.hint}</span>
          <kbd>{choice.letter.toUpperCase()}</kbd>
        </>
      )
  }
}

const CommandIcon = ({ id }: { id: SlashId }) =>
  isLineMark(id) ? <LineMarkIcon mark={id} size={16} /> : <Sign of={COMMAND_ICONS[id]} />

const Sign = ({ of: Drawn }: { of: Icon }) => <Drawn size={16} stroke={1.5} aria-hidden />

const COMMAND_ICONS = {
  entry: IconFlag3,
  turn: IconArrowRight,
  stamp: IconClock,
  plain: IconLineDashed,
  tasks: IconCheckbox,
  bullets: IconList,
  numbers: IconListNumbers,
  table: IconTable,
  code: IconCode,
  heading: IconH3,
  find: IconSearch,
} as const
const TURN_ICONS = { factor: IconBinaryTree, question: IconQuestionMark, action: IconBulb } as const
const LINK_ICONS = {
  entry: IconTimelineEvent,
  person: IconUser,
  action: IconBulb,
  question: IconQuestionMark,
  factor: IconBinaryTree,
  annotation: IconTimelineEvent,
} as const
