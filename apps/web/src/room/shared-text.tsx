import { Button, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useSharedField } from './use-shared-field.ts'
import classes from './shared-text.module.css'

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
  className?: string | undefined
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
  ...options
}: SharedTextProps) => {
  const field = useSharedField(options)
  const handleKeyDown = (event: KeyboardEvent): void => {
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
        placeholder={placeholder}
        maxLength={maxLength}
        value={field.text}
        error={field.valid ? undefined : invalid}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.commit}
        onKeyDown={handleKeyDown}
        dir="auto"
      />
      {field.theirs !== null && (
        <div className={classes.both} role="group" aria-label="Changed by somebody else meanwhile">
          <p>
            Somebody else wrote: <q>{field.theirs}</q>
          </p>
          <Button size="xs" variant="default" onClick={field.keepMine}>
            Keep mine
          </Button>
          <Button size="xs" variant="default" onClick={field.drop}>
            Take theirs
          </Button>
        </div>
      )}
    </div>
  )
}
