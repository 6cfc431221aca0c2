import { Button, CopyButton } from '@mantine/core'
import { useRefusals } from '../room/refusals.ts'
import { useRoom } from '../room/room-context.tsx'
import classes from './refused-words.module.css'

/** A change was refused: why, and the words it held, which leave the screen only when their author says so. */
export const RefusedWords = () => {
  const { last, dismiss } = useRefusals()
  const { drafts } = useRoom()
  if (!last) return null
  const drafted = last.words.filter(({ draft }) => draft !== null)
  const handlePutBack = (): void => {
    for (const { text, draft } of drafted) if (draft !== null) drafts.write(draft, text)
    dismiss()
  }
  return (
    <section className={classes.refused} aria-label="Words that were not taken">
      <p>
        <b>{last.lead}</b> {last.detail}
      </p>
      {last.words.length > 0 && (
        <>
          <p>These words are still here:</p>
          <ul>
            {last.words.map(({ text }) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.buttons}>
        {last.words.length > 0 && (
          <CopyButton value={last.words.map(({ text }) => text).join('\n\n')}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        )}
        {drafted.length > 0 && (
          <Button size="xs" variant="default" onClick={handlePutBack}>
            Put back as a draft
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={dismiss}>
          {last.words.length > 0 ? 'Done with them' : 'Understood'}
        </Button>
      </div>
    </section>
  )
}
