import { TextInput } from '@mantine/core'
import { actorsOf, editEntry, type Entry, isStage, LINE_CHARS } from '@second-story/board'
import { useId, useState } from 'react'
import { BothVersions } from '../room/both-versions.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useSharedField } from '../room/use-shared-field.ts'

/** So many names are suggested; typing finds the rest. */
const SUGGESTED = 200

/** Who said or did it: a name of the log or of somebody here, or any other. */
export const ActorField = ({ entry }: { entry: Entry }) => {
  const { doc, view } = useRoom()
  const list = useId()
  // As they are when the field opens: names seldom come while one looks for one, and entries change all the time.
  const [names] = useState(() => {
    const people = [...view.get('people').values()].flatMap((one) => (isStage(one) ? [] : one.name))
    const inLog = actorsOf(view.get('timeline').byId.values()).map(({ name }) => name)
    return [...new Set([...inLog, ...people])].slice(0, SUGGESTED)
  })
  const field = useSharedField({
    draftKey: `entry:${entry.id}:actor`,
    value: entry.actor ?? '',
    write: (actor) => editEntry(doc, entry.id, { actor: actor.trim() }),
  })
  return (
    <div>
      <TextInput
        label="Who said or did it"
        placeholder="As the log names them"
        list={list}
        maxLength={LINE_CHARS}
        value={field.text}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') field.commit()
          if (event.key === 'Escape') field.drop()
        }}
        dir="auto"
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <BothVersions field={field} />
    </div>
  )
}
