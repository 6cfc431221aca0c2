import { TextInput, type TextInputProps } from '@mantine/core'
import { type FormEvent, type Ref, useRef } from 'react'

export interface LineFieldProps extends Pick<
  TextInputProps,
  'placeholder' | 'maxLength' | 'aria-keyshortcuts'
> {
  label: string
  text: string
  onType: (text: string) => void
  /** Enter: the words without space around them, never none. Without it the form around it decides. */
  onSend?: (words: string) => void
  /** A key that leads here, shown at the end of the field. */
  shortcut?: TextInputProps['rightSection']
  ref?: Ref<HTMLInputElement>
}

/** One line of the facilitators' own; Enter sends it, Esc leaves it as it is and goes back to where one came from. */
export const LineField = ({ label, text, onType, onSend, shortcut, ref, ...rest }: LineFieldProps) => {
  const from = useRef<EventTarget | null>(null)
  const field = (
    <TextInput
      {...rest}
      ref={ref}
      size="xs"
      aria-label={label}
      value={text}
      rightSection={shortcut}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={(event) => {
        from.current = event.relatedTarget
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.currentTarget.blur()
        // Out of one field is not into another: single keys are what one leaves it for.
        if (
          from.current instanceof HTMLElement &&
          !from.current.matches('input, textarea, select, [contenteditable]')
        )
          from.current.focus({ preventScroll: true })
      }}
      dir="auto"
    />
  )
  if (!onSend) return field
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const words = text.trim()
    if (words !== '') onSend(words)
  }
  return <form onSubmit={handleSubmit}>{field}</form>
}
