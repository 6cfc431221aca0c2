import { VisuallyHidden } from '@mantine/core'
import { Kbd } from './kbd.tsx'
import { keyWords } from './key-words.ts'

/** The keys of an action as printed on the keyboard, and as words for whoever listens. */
export const KeysOf = ({ name }: { name: string }) => {
  const words = keyWords(name)
  return (
    <>
      <VisuallyHidden>{words.join(' ')}</VisuallyHidden>
      {words.map((word, index) => (
        // A key may be pressed twice: A, then A.
        <Kbd key={`${word}${index}`}>{word}</Kbd>
      ))}
    </>
  )
}
