import { Button, Modal, TextInput } from '@mantine/core'
import { type Entry, LINE_CHARS, readLink, TEXT_CHARS, writeLink } from '@second-story/board'
import { type FormEvent, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './link-form.module.css'
import { useEvidence } from './uploads.ts'
import { useAttach } from './use-attach.ts'

/** Writes a link of an entry: where it leads and what it is called. */
export const LinkForm = () => {
  const linking = useEvidence((state) => state.linking)
  const entry = useBoard('timeline', ({ byId }) => byId.get(linking?.entryId ?? ''))
  if (!linking || !entry) return null
  return (
    <Form
      key={`${linking.entryId} ${linking.index}`}
      entry={entry}
      index={linking.index}
      given={linking.href}
    />
  )
}

const NONE: readonly string[] = []

const Form = ({ entry, index, given }: { entry: Entry; index: number | null; given: string }) => {
  const set = useEvidence((state) => state.set)
  const { setLinks } = useAttach()
  const links = entry.links ?? NONE
  const [before] = useState(index === null ? undefined : links[index])
  const [known] = useState(before === undefined ? null : readLink(before))
  const [href, setHref] = useState(known?.href ?? before ?? given)
  const [title, setTitle] = useState(known?.title ?? '')
  const [pressed, setPressed] = useState(false)
  const address = withScheme(href)
  const text = writeLink({ href: address, title })
  const close = (): void => set({ linking: null })
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setPressed(true)
    if (text === null) return
    const others = links.filter((one) => one !== text)
    const put = before === undefined ? [...others, text] : links.map((one) => (one === before ? text : one))
    setLinks(entry.id, put)
    announce('The link is on the entry.')
    close()
  }
  const takeOff = (): void => {
    if (before === undefined) return
    setLinks(
      entry.id,
      links.filter((one) => one !== before),
    )
    set({ linking: null, taken: { entryId: entry.id, link: before } })
    announce('Taken off this entry.')
  }
  return (
    <Modal
      opened
      onClose={close}
      title={before === undefined ? 'Add a link' : 'Edit the link'}
      size={480}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={handleSubmit} className={classes.form} noValidate>
        <TextInput
          label="Address"
          placeholder="https://"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={href}
          maxLength={TEXT_CHARS - LINE_CHARS - 8}
          error={pressed && text === null ? 'A web or mail address, like https://graphs.example/lag' : null}
          data-autofocus={given === '' || undefined}
          onChange={(event) => setHref(event.currentTarget.value)}
        />
        <TextInput
          label="Title"
          placeholder="What is there to see"
          value={title}
          maxLength={LINE_CHARS}
          data-autofocus={given !== '' || undefined}
          dir="auto"
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          {before !== undefined && (
            <Button variant="subtle" onClick={takeOff}>
              Take off this entry
            </Button>
          )}
          <Button type="submit" variant="filled">
            {before === undefined ? 'Add' : 'Keep'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** People leave out what every browser fills in. */
const withScheme = (href: string): string => {
  const given = href.trim()
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(given) ? `https://${given}` : given
}
