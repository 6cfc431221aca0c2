import { Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { BothVersions } from './both-versions.tsx'
import { type SharedField, useSharedField } from './use-shared-field.ts'
import { useTypedHere } from './wording/use-typed-here.ts'
import { WordingHint } from './wording/wording-hint.tsx'

export interface SharedTextProps {
  /** Read by those who do not see the place; shown above the field with `labelled`. */
  label: string
  labelled?: boolean
  value: string
  /** Names the draft on this device. */
  draftKey: string
  maxLength: number
  write(text: string): void
  isValid?(text: string): boolean
  /** What is said while the text is not valid. */
  invalid?: string
  placeholder?: string
  /** Enter makes a new line and does not commit. */
  long?: boolean
  /** Lines after which it scrolls; it grows without end where nothing is said. */
  maxRows?: number
  /** All of it is this person's own words, whenever they wrote them. */
  own?: boolean
  className?: string | undefined
  inputClassName?: string | undefined
  /** Hears keys that the field itself does not take. */
  onKey?(event: KeyboardEvent<HTMLTextAreaElement>, field: SharedField): void
}

/**
 * A short text of the board in a field: written on Enter, blur or a pause. Where somebody else changed it meanwhile
 * both versions stand there, and nothing is written until one is chosen.
 */
export const SharedText = ({
  label,
  labelled = false,
  placeholder,
  maxLength,
  long = false,
  invalid = 'This cannot stay empty.',
  className,
  inputClassName,
  maxRows,
  own = false,
  onKey,
  ...options
}: SharedTextProps) => {
  const field = useSharedField(options)
  const typed = useTypedHere(field.text)
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKey?.(event, field)
    if (event.defaultPrevented) return
    if (event.key === 'Escape') field.drop()
    if (event.key !== 'Enter' || long || event.nativeEvent.isComposing) return
    event.preventDefault()
    field.commit()
  }
  return (
    <div className={className}>
      <Textarea
        {...(labelled ? { label } : { 'aria-label': label, variant: 'unstyled' })}
        autosize
        minRows={long ? 3 : 1}
        {...(maxRows === undefined ? {} : { maxRows })}
        {...(inputClassName === undefined ? {} : { classNames: { input: inputClassName } })}
        placeholder={placeholder}
        maxLength={maxLength}
        value={field.text}
        error={field.valid ? undefined : invalid}
        onChange={(event) => {
          typed.note(event.currentTarget.value)
          field.type(event.currentTarget.value)
        }}
        onBlur={field.commit}
        onKeyDown={handleKeyDown}
        dir="auto"
      />
      <BothVersions field={field} />
      <WordingHint text={field.text} before={own ? '' : typed.before} />
    </div>
  )
}
