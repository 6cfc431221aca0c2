import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FormEvent, ReactNode } from 'react'
import classes from './line-form.module.css'

export interface LineFormProps {
  label: string
  placeholder: string
  /** What the button says. */
  action: string
  text: string
  maxLength: number
  onType: (text: string) => void
  /** Gets the text without space around it, and never an empty one. */
  onAdd: (text: string) => void
  /** Stands under the line. */
  under?: ReactNode
}

/** One line for the next thing of a list; Enter adds it. */
export const LineForm = ({
  label,
  placeholder,
  action,
  text,
  maxLength,
  onType,
  onAdd,
  under,
}: LineFormProps) => {
  const words = text.trim()
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (words !== '') onAdd(words)
  }
  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      <IconPlus size={16} stroke={1.5} aria-hidden />
      <TextInput
        className={classes.field}
        variant="unstyled"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        onChange={(event) => onType(event.currentTarget.value)}
        dir="auto"
      />
      <Button type="submit" variant="default" disabled={words === ''}>
        {action}
      </Button>
      {under}
    </form>
  )
}
