import type { NoteLink } from '@second-story/board'
import type { Editor } from '@tiptap/core'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Room } from '../room/room.ts'
import type { Desk } from './desk.ts'
import { linkChoices } from './link-choices.ts'
import { endedBySpace, isLineMark, type SlashCommand, slashMatches } from './slash-commands.ts'
import { turnChoices } from './turn-choices.ts'
import type { TurnInto } from './turn-line.ts'
import { dismissed, type Trigger, triggerIn } from './typed-trigger.ts'

/** One line of the menu at the caret. */
export type NoteChoice =
  | { readonly kind: 'command'; readonly command: SlashCommand; readonly words: string }
  | { readonly kind: 'link'; readonly link: NoteLink; readonly title: string }
  | {
      readonly kind: 'turn'
      readonly into: TurnInto
      readonly letter: string
      readonly name: string
      readonly hint: string
    }

export interface MenuState {
  readonly choices: readonly NoteChoice[]
  readonly marked: number
  /** Where the caret was when it opened, on the screen. */
  readonly place: { readonly left: number; readonly top: number; readonly bottom: number } | null
}

const CLOSED: MenuState = { choices: [], marked: 0, place: null }
export const MENU_ID = 'note-menu'
export const choiceId = (index: number): string => `${MENU_ID}-${index}`

/** The menu at the caret: what it offers for what is typed, and what its keys do. The caret stays in the notes. */
export class NoteMenu {
  readonly state: StoreApi<MenuState> = createStore<MenuState>(() => CLOSED)
  readonly #room: Room
  readonly #desk: Desk
  readonly #editor: Editor
  readonly #onFind: () => void
  #trigger: Trigger | null = null
  #turning = false

  constructor(editor: Editor, room: Room, desk: Desk, onFind: () => void) {
    this.#editor = editor
    this.#room = room
    this.#desk = desk
    this.#onFind = onFind
  }

  get isOpen(): boolean {
    return this.state.getState().choices.length > 0
  }

  /** Reads again what is typed. Called with every change of the editor; does nothing where nothing asks for a menu. */
  read(): void {
    const trigger = triggerIn(this.#editor.state)
    const before = this.#trigger
    if (trigger === before) return
    this.#turning = false
    this.#trigger = trigger
    const moved = before?.from !== trigger?.from ? trigger?.from : undefined
    // Somebody else's letters move what is typed here and change nothing of it: what is marked stays marked.
    if (trigger && before?.sign === trigger.sign && before.query === trigger.query) this.#move(moved)
    else this.#show(trigger ? this.#choicesFor(trigger) : [], moved)
  }

  /** Asks what the line of the caret is to be turned into. */
  askTurn(): void {
    this.#trigger = null
    this.#turning = true
    this.#show(turnChoices(this.#room.view, this.#desk.speaker), this.#editor.state.selection.from)
  }

  /** @returns whether the key was the menu's */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false
    const { choices, marked } = this.state.getState()
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const step = plain ? STEPS[event.key] : undefined
    if (step !== undefined) {
      this.#mark((marked + step + choices.length) % choices.length)
      return true
    }
    if (event.key === 'Escape') {
      this.close()
      return true
    }
    if (plain && (event.key === 'Enter' || event.key === 'Tab')) {
      this.pick(marked)
      return true
    }
    if (!this.#turning || event.key.length > 1) return false
    const wanted = choices.findIndex(
      (one) => one.kind === 'turn' && plain && one.letter === event.key.toLowerCase(),
    )
    if (wanted < 0) this.close()
    else this.pick(wanted)
    return wanted >= 0
  }

  /** A space ends the letters of a command: it is done at once. @returns whether there was one */
  space(): boolean {
    const command = this.#trigger?.sign === '/' ? endedBySpace(this.#trigger.query) : null
    if (!command) return false
    this.#run({ kind: 'command', command, words: '' })
    return true
  }

  pick(index: number): void {
    const choice = this.state.getState().choices[index]
    if (choice) this.#run(choice)
  }

  close(): void {
    this.#turning = false
    const wasTyped = this.#trigger !== null
    this.#trigger = null
    if (wasTyped) this.#editor.view.dispatch(dismissed(this.#editor.state.tr))
    this.#show([], undefined)
  }

  #choicesFor({ sign, query }: Trigger): readonly NoteChoice[] {
    if (sign === '@') {
      if (query.startsWith(' ')) return []
      return linkChoices(this.#room.view, query).map((choice) => ({ kind: 'link', ...choice }))
    }
    return slashMatches(query).map((match) => ({ kind: 'command', ...match }))
  }

  #run(choice: NoteChoice): void {
    const { from, to } = this.#trigger ?? {
      from: this.#editor.state.selection.from,
      to: this.#editor.state.selection.from,
    }
    this.#turning = false
    this.#trigger = null
    this.#show([], undefined)
    const { view, state } = this.#editor
    if (choice.kind === 'turn') this.#desk.turn(choice.into)
    else if (choice.kind === 'link') this.#desk.link(choice.link, from, to)
    else if (choice.command.id === 'entry') {
      // Without a time it is not an entry yet: what was typed stays to be written on.
      if (!this.#desk.addEntry(choice.words, from, to))
        view.dispatch(state.tr.insertText(`/t ${choice.words}`, from, to))
    } else this.#command(choice.command.id, from, to)
  }

  #command(id: Exclude<SlashCommand['id'], 'entry'>, from: number, to: number): void {
    if (isLineMark(id)) return this.#desk.mark(id, from, to)
    if (id === 'plain') return this.#desk.mark(null, from, to)
    if (id === 'stamp') return this.#desk.stamp(from, to)
    const chain = this.#editor.chain().focus().deleteRange({ from, to })
    switch (id) {
      case 'tasks':
        chain.toggleTaskList().run()
        break
      case 'bullets':
        chain.toggleBulletList().run()
        break
      case 'numbers':
        chain.toggleOrderedList().run()
        break
      case 'code':
        chain.setCodeBlock().run()
        break
      case 'heading':
        chain.setHeading({ level: 3 }).run()
        break
      case 'table':
        chain.insertTable().run()
        break
      case 'turn':
        chain.run()
        this.askTurn()
        break
      case 'find':
        chain.run()
        this.#onFind()
        break
    }
  }

  #move(at: number | undefined): void {
    if (this.isOpen && at !== undefined) this.state.setState({ place: this.#editor.view.coordsAtPos(at) })
  }

  #mark(marked: number): void {
    this.state.setState({ marked })
    this.#describe()
  }

  #show(choices: readonly NoteChoice[], at: number | undefined): void {
    const before = this.state.getState()
    if (choices.length === 0 && before.choices.length === 0) return
    const place = at === undefined ? before.place : this.#editor.view.coordsAtPos(at)
    this.state.setState(choices.length === 0 ? CLOSED : { choices, marked: 0, place }, true)
    this.#describe()
  }

  /** Says to whoever listens what the menu under the caret has marked. */
  #describe(): void {
    const { dom } = this.#editor.view
    const { choices, marked } = this.state.getState()
    if (choices.length === 0) {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    } else {
      dom.setAttribute('aria-controls', MENU_ID)
      dom.setAttribute('aria-activedescendant', choiceId(marked))
    }
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
