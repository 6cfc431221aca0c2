import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { useRef } from 'react'

type Own = 'value' | 'defaultValue' | 'onChange' | 'onOptionSubmit' | 'wrapperProps' | 'data'

export interface OfferedFieldProps extends Omit<AutocompleteProps, Own> {
  /** Offered where they hold what is typed. */
  data: readonly string[]
  value: string
  onChange(text: string): void
  /** One of the offered ones was chosen, or Enter pressed on what is typed. The field keeps its text until told. */
  onTake(text: string): void
}

/** A line of text with names to choose from: Enter takes the marked one where one is marked, else what is typed. */
export const OfferedField = ({ data, value, onChange, onTake, ...field }: OfferedFieldProps) => {
  // The field would write a chosen one into itself as well, after whoever asked has gone on.
  const chosen = useRef(false)
  return (
    <Autocomplete
      {...field}
      data={[...data]}
      value={value}
      onChange={(text) => {
        if (!chosen.current) onChange(text)
        chosen.current = false
      }}
      onOptionSubmit={(text) => {
        chosen.current = true
        onTake(text)
      }}
      // Around the field: by then its list has taken the key where an option is marked.
      wrapperProps={{
        onKeyDown: (event) => {
          if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
          if (value.trim() !== '') event.preventDefault()
          onTake(value)
        },
      }}
    />
  )
}
