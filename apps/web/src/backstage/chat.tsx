import { addBackstageWords, type BackstageWords, TEXT_CHARS } from '@second-story/board'
import { IconMessage } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { Avatar } from '../kit/avatar.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBackstage, useBackstageDoc } from '../room/use-backstage.ts'
import { useDraft } from '../room/use-draft.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './chat.module.css'
import { LineField } from './line-field.tsx'
import { useOtherName } from './other-facilitator.ts'
import { Panel } from '../kit/panel.tsx'
import { TakeBack } from './take-back.tsx'
import { useReadNow } from './unread.ts'

/** An hour's talk is read from its end; what is older stays in the document. */
const SHOWN = 100

/** What facilitators say to each other while the room talks. */
export const Chat = () => {
  const doc = useBackstageDoc()
  const { stamp } = useRoom()
  const other = useOtherName()
  const words = useBackstage('chat', (all) => all.slice(-SHOWN))
  const [text, setText] = useDraft('backstage')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const last = words.at(-1)?.id
  useReadNow()
  useActions([
    {
      id: 'backstage',
      label: 'Write backstage',
      group: 'Private',
      keys: ['t'],
      run: () => field.current?.focus(),
    },
  ])
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight
    // The words come in over the field; whoever writes in it keeps it in sight.
    if (field.current === document.activeElement) field.current?.scrollIntoView({ block: 'nearest' })
  }, [last])

  const say = (said: string): void => {
    addBackstageWords(doc, 'chat', stamp(), said)
    setText('')
  }
  return (
    <Panel icon={IconMessage} title="Backstage">
      {words.length > 0 && (
        <ol className={classes.words} ref={list} tabIndex={0} aria-label="Backstage messages">
          {words.map((one) => (
            <Said key={one.id} words={one} />
          ))}
        </ol>
      )}
      <div className={classes.form}>
        <LineField
          ref={field}
          label={other ? `Message to ${other}` : 'Message to the other facilitators'}
          aria-keyshortcuts="T"
          placeholder={other ? `Message ${other}` : 'Whoever facilitates with you reads this'}
          text={text}
          maxLength={TEXT_CHARS}
          shortcut={<Kbd>T</Kbd>}
          onType={setText}
          onSend={say}
        />
      </div>
    </Panel>
  )
}

const Said = ({ words }: { words: BackstageWords }) => {
  const { personId, text, at } = words
  const name = usePerson(personId)?.name ?? 'Somebody'
  return (
    <li className={classes.said} title={at && clockTime(at, ownZone())}>
      <Avatar personId={personId} name={name} size="sm" />
      <span dir="auto">{text}</span>
      <TakeBack root="chat" words={words} className={classes.back} />
    </li>
  )
}
