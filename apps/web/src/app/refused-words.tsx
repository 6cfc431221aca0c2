import { Button, CopyButton } from '@mantine/core'
import { putBack, readRefusal, type Refusal, REFUSED_DRAFT } from '../room/refusals.ts'
import { useRoom } from '../room/room-context.tsx'
import { useDraft } from '../room/use-draft.ts'
import classes from './refused-words.module.css'

/** A change was refused: why, and the words it held, which leave the screen only when their author says so. */
export const RefusedWords = () => {
  const { drafts } = useRoom()
  const [kept, keep] = useDraft(REFUSED_DRAFT)
  const last = readRefusal(kept)
  if (!last) return null
  const show = (refusal: Refusal | null): void => keep(refusal === null ? '' : JSON.stringify(refusal))
  return (
    <section className={classes.refused} aria-label="Words that were not taken">
      <p>
        <b>{last.lead}</b> {last.detail}
      </p>
      {last.words.length > 0 && (
        <>
          <p>These words are still here:</p>
          <ul>
            {last.words.map(({ text, draft }) => (
              <li key={`${draft} ${text}`} dir="auto">
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
        {last.words.some(({ draft }) => draft !== null) && (
          <Button size="xs" variant="default" onClick={() => show(putBack(drafts, last))}>
            Put back as a draft
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => show(null)}>
          {last.words.length > 0 ? 'Done with them' : 'Understood'}
        </Button>
      </div>
    </section>
  )
}
