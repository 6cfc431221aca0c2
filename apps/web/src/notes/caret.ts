import classes from './notes.module.css'

/** Another person's caret with their name. The name comes from the server's word on who they are. */
export const caretOf = (user: Record<string, unknown>): HTMLElement => {
  const caret = document.createElement('span')
  caret.className = classes.caret ?? ''
  const color =
    typeof user.color === 'string' && /^[\w.,()% #-]{1,60}$/.test(user.color) ? user.color : 'currentColor'
  caret.style.setProperty('--caret', color)
  const label = document.createElement('span')
  label.className = classes.caretName ?? ''
  label.textContent = typeof user.name === 'string' ? user.name.slice(0, 80) : ''
  caret.append(label)
  return caret
}
