import type { CreatedReview } from '@second-story/api'
import { LINE_CHARS } from '@second-story/board'
import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { IconList, IconUpload } from '@tabler/icons-react'
import { type FormEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { createReview } from '../room/reviews.ts'
import { CreatedLinks } from './created-links.tsx'
import { timeZones, toInstant } from './incident-window.ts'
import classes from './new-review-form.module.css'

export interface NewReviewFormProps {
  titleRef: RefObject<HTMLInputElement | null>
  /** The page was opened for this form. */
  asksForNew: boolean
}

type StartFrom = 'empty' | 'log'

/** Makes a review; what comes back is five links and no account. */
export const NewReviewForm = ({ titleRef, asksForNew }: NewReviewFormProps) => {
  const zones = useMemo(timeZones, [])
  const [draft, setDraft] = useState({ title: '', start: '', end: '', timeZone: 'UTC', key: '' })
  const [startFrom, setStartFrom] = useState<StartFrom>('empty')
  const [problem, setProblem] = useState<{ detail: string; needsKey: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const [created, setCreated] = useState<(CreatedReview & { title: string }) | null>(null)
  const set = (patch: Partial<typeof draft>): void => setDraft((was) => ({ ...was, ...patch }))

  useEffect(() => {
    if (asksForNew) titleRef.current?.focus()
  }, [asksForNew, titleRef])

  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const { title, timeZone, key } = draft
    const incidentStart = await toInstant(draft.start, timeZone)
    const incidentEnd = await toInstant(draft.end, timeZone)
    const answer = await createReview(
      { title: title.trim(), timeZone, incidentStart, incidentEnd },
      key || undefined,
    )
    setBusy(false)
    if (answer.ok) setCreated({ ...answer.value, title: title.trim() })
    else setProblem({ detail: answer.detail, needsKey: answer.status === 401 || answer.status === 403 })
  }

  if (created) return <CreatedLinks created={created} withLog={startFrom === 'log'} />
  return (
    <form className={classes.form} onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        ref={titleRef}
        label="What happened, in a few words"
        placeholder="Checkout slow for EU customers"
        required
        withAsterisk={false}
        maxLength={LINE_CHARS}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <fieldset className={classes.window}>
        <legend>Incident window, if you know it</legend>
        <span>from</span>
        <TextInput
          type="datetime-local"
          aria-label="Beginning of the incident"
          value={draft.start}
          onChange={(event) => set({ start: event.currentTarget.value })}
        />
        <span>to</span>
        <TextInput
          type="datetime-local"
          aria-label="End of the incident"
          min={draft.start}
          value={draft.end}
          onChange={(event) => set({ end: event.currentTarget.value })}
        />
      </fieldset>
      <NativeSelect
        label="Time zone of the timeline"
        data={zones}
        value={draft.timeZone}
        onChange={(event) => set({ timeZone: event.currentTarget.value })}
      />
      <Radio.Group
        label="Start from"
        name="startFrom"
        value={startFrom}
        onChange={(from) => setStartFrom(from === 'log' ? 'log' : 'empty')}
      >
        <div className={classes.from}>
          <label data-checked={startFrom === 'empty' || undefined}>
            <IconList size={16} stroke={1.5} aria-hidden />
            <span>An empty timeline</span>
            <Radio value="empty" aria-label="An empty timeline" />
          </label>
          <label data-checked={startFrom === 'log' || undefined}>
            <IconUpload size={16} stroke={1.5} aria-hidden />
            <span>A chat log or export</span>
            <Radio value="log" aria-label="A chat log or export" />
          </label>
        </div>
      </Radio.Group>
      {problem?.needsKey && (
        <TextInput
          type="password"
          label="This server asks for a key to make reviews"
          value={draft.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
      )}
      {problem && <p role="alert">{problem.detail}</p>}
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={busy}
        rightSection={<Kbd>N</Kbd>}
        aria-keyshortcuts="N"
      >
        Create review
      </Button>
      <p className={classes.note}>
        You get five links: facilitator, co-facilitator, scribe, participant and observer. No accounts.
      </p>
    </form>
  )
}
