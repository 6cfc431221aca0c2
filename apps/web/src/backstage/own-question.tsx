import { LINE_CHARS } from '@second-story/board'
import { useDraft } from '../room/use-draft.ts'
import { LineField } from './line-field.tsx'
import classes from './say-next.module.css'

/** A question of one's own for the room; Enter shows it. */
export const OwnQuestion = ({ onShow }: { onShow: (text: string) => Promise<boolean> }) => {
  const [text, setText] = useDraft('prompt')
  const show = async (words: string): Promise<void> => {
    if (await onShow(words)) setText('')
  }
  return (
    <div className={classes.own}>
      <LineField
        label="A question of your own for the room"
        placeholder="Ask something else"
        text={text}
        maxLength={LINE_CHARS}
        onType={setText}
        onSend={(words) => void show(words)}
      />
    </div>
  )
}
