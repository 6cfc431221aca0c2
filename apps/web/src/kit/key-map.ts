/** Handles a key; answers false to let the next one have it. */
export type KeyHandler = (event: KeyboardEvent) => boolean | void
/**
 * Keys by name: `j`, `Enter`, `Space`, `Shift+Space`, `Shift+g`, `Mod+k` (⌘ on macOS, Ctrl elsewhere), `Alt+.`,
 * and two pressed one after the other as `g a`.
 */
export type Keys = Readonly<Record<string, KeyHandler>>

/** A second key of a pair comes within this time. */
const PAIR_MS = 1_500

/** Who handles which key; whoever came last is asked first. */
export class KeyMap {
  readonly #layers: Keys[] = []
  #first: { key: string; at: number } | null = null
  readonly #isMac: boolean

  constructor(isMac: boolean) {
    this.#isMac = isMac
  }

  /** @returns takes the keys away again */
  add(keys: Keys): () => void {
    this.#layers.push(keys)
    return () => {
      this.#layers.splice(this.#layers.indexOf(keys), 1)
    }
  }

  /** Whether somebody may take a key or pair of that name just now. */
  handles(name: string): boolean {
    return this.#layers.some((keys) => Object.hasOwn(keys, name))
  }

  /** Does what a key does, without one: for whoever picked it from a list. */
  perform(name: string): boolean {
    return this.#offer(name, new KeyboardEvent('keydown', { key: name }))
  }

  /**
   * Gives a key to the first who takes it.
   * @param singleKeys whether keys without Ctrl, ⌘ or Alt are on
   * @returns true when somebody took it
   */
  press(event: KeyboardEvent, singleKeys: boolean): boolean {
    const key = this.#nameOf(event)
    if (key === null || (key === 'Escape' && isInOverlay(event))) return false
    if (isSingle(key) && !(singleKeys && isFree(event, key))) {
      this.#first = null
      return false
    }
    const pair =
      this.#first && event.timeStamp - this.#first.at < PAIR_MS ? `${this.#first.key} ${key}` : null
    this.#first = null
    if (pair !== null && this.#offer(pair, event)) return true
    if (this.#offer(key, event)) return true
    const printed = printedName(event, key)
    if (printed !== null && this.#offer(printed, event)) return true
    if (this.#layers.some((keys) => Object.keys(keys).some((name) => name.startsWith(`${key} `)))) {
      this.#first = { key, at: event.timeStamp }
    }
    return false
  }

  #offer(key: string, event: KeyboardEvent): boolean {
    for (const keys of this.#layers.toReversed()) {
      const handler = keys[key]
      if (handler && handler(event) !== false) return true
    }
    return false
  }

  #nameOf(event: KeyboardEvent): string | null {
    if (['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Process'].includes(event.key) || event.isComposing)
      return null
    const mod = this.#isMac ? event.metaKey : event.ctrlKey
    if ((this.#isMac ? event.ctrlKey : event.metaKey) && !mod) return null
    const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key
    // A sign such as ? needs Shift on one keyboard and not on another: there the sign alone counts.
    const shift = event.shiftKey && (key.length > 1 || /\p{L}/u.test(key))
    return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
  }
}

const PRINTED: Readonly<Record<string, string>> = { Period: '.', Semicolon: ';', Comma: ',', Slash: '/' }

/**
 * The same press by what is printed on the key: with Shift or Alt many keyboards make another sign of it, ∑ of W, and
 * some scripts have another letter there. Null where that says nothing new, and for keys without Ctrl, ⌘ or Alt, where
 * the sign is what was meant.
 */
const printedName = (event: KeyboardEvent, key: string): string | null => {
  const sign = PRINTED[event.code] ?? letterOf(event)
  if (sign === undefined || !/^(Mod|Alt)\+/.test(key)) return null
  const before = /^((Mod|Alt)\+)+/.exec(key)?.[0] ?? ''
  const printed = `${before}${event.shiftKey ? 'Shift+' : ''}${sign}`
  return printed === key ? null : printed
}

/** The Latin letter of a key; undefined where the press already made a sign that every keyboard has. */
const letterOf = ({ code, key }: KeyboardEvent): string | undefined =>
  /^[ -~]$/.test(key) ? undefined : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()

const isSingle = (key: string): boolean =>
  !key.startsWith('Mod+') && !key.startsWith('Alt+') && key !== 'Escape' && !/^(Shift\+)?F\d+$/.test(key)

/** Somebody is writing: the key is theirs before it is the board's. */
export const isInField = (event: Event): boolean => {
  const target = event.composedPath()[0] ?? event.target
  return target instanceof Element && target.closest(FIELDS) !== null
}

/** Nobody is writing, no dialog is open, and the key is not the one that presses what has the focus. */
const isFree = (event: KeyboardEvent, key: string): boolean => {
  const target = event.composedPath()[0] ?? event.target
  if (target instanceof Element) {
    if (target.closest(FIELDS)) return false
    if (/(^|\+)(Space|Enter)$/.test(key) && target.closest(PRESSED_BY_SPACE)) return false
  }
  return document.querySelector('[aria-modal="true"]') === null
}

/** Out one level: a menu or a list that lies over the page is closed by itself and nothing under it. */
const isInOverlay = (event: KeyboardEvent): boolean => {
  const target = event.composedPath()[0] ?? event.target
  return target instanceof Element && target.closest(OVERLAYS) !== null
}

const OVERLAYS = '[role="menu"], [role="dialog"], [role="listbox"], [aria-expanded="true"][aria-haspopup]'
const FIELDS =
  'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], ' +
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"], [type="file"])'
const PRESSED_BY_SPACE =
  'button, a[href], summary, label, input, [role="button"], [role="link"], [role="checkbox"], [role="radio"], ' +
  '[role="switch"], [role="menuitem"], [role="tab"], [role="option"]'
