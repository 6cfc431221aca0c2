const SIGNS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/**
 * The keys to draw for a name as `useKeys` takes it, one after the other: `Shift+g` is Shift and G.
 * @param isMac names ⌘ where others have Ctrl
 */
export const keyWords = (name: string, isMac: boolean = isApple()): readonly string[] =>
  name.split(' ').flatMap((press) =>
    // A plus is a key as well as what joins keys.
    press.split(/(?<=.)\+(?=.)/u).map((key) => {
      if (key === 'Mod') return isMac ? '⌘' : 'Ctrl'
      if (key === 'Alt' && isMac) return '⌥'
      return SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
    }),
  )

/** A keyboard with ⌘ where others have Ctrl. */
export const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)
