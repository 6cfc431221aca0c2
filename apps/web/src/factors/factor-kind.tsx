import { type FactorKind, type Gathered, LINE_CHARS } from '@second-story/board'
import { TextInput } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useFactorPage } from './factor-page.ts'
import { FactorRow } from './factor-row.tsx'
import { KIND_WORDS } from './factor-words.ts'
import classes from './factors.module.css'
import { useFactorDeeds } from './use-factor-deeds.ts'
import { useKeepsFactors } from './use-factors.ts'

interface KindProps {
  kind: FactorKind
  groups: Gathered['kinds'][number]['groups']
  parts: Gathered['parts']
}

/** One kind of what was gathered, single ones first, then by group. What is dropped here becomes of this kind. */
export const FactorKindList = ({ kind, groups, parts }: KindProps) => {
  const { group } = useFactorDeeds()
  const { heading } = KIND_WORDS[kind]
  const drop = useDrop((key) => group([key], null, kind))
  return (
    <section className={classes.kind} aria-labelledby={`kind-${kind}`} {...drop}>
      <h2 id={`kind-${kind}`}>{heading}</h2>
      {groups.map(({ name, keys }) =>
        name === null ? (
          <ul key="" className={classes.list} aria-label={heading}>
            {keys.map((id) => (
              <FactorRow key={id} id={id} parts={parts.get(id)} />
            ))}
          </ul>
        ) : (
          <Group key={name} name={name} kind={kind} keys={keys} parts={parts} />
        ),
      )}
    </section>
  )
}

const Group = ({
  name,
  kind,
  keys,
  parts,
}: Omit<KindProps, 'groups'> & { name: string; keys: readonly string[] }) => {
  const { group } = useFactorDeeds()
  const drop = useDrop((key) => group([key], name, kind))
  return (
    <div className={classes.group} {...drop}>
      <GroupName name={name} keys={keys} />
      <ul className={classes.list} aria-label={name}>
        {keys.map((id) => (
          <FactorRow key={id} id={id} parts={parts.get(id)} />
        ))}
      </ul>
    </div>
  )
}

/** The name is a field for whoever keeps the factors. */
const GroupName = ({ name, keys }: { name: string; keys: readonly string[] }) => {
  const keeps = useKeepsFactors()
  const { group } = useFactorDeeds()
  const [text, setText] = useState(name)
  if (!keeps) return <h3 dir="auto">{name}</h3>
  const commit = (): void => {
    if (text.trim() === '') setText(name)
    else if (text.trim() !== name) group(keys, text)
  }
  return (
    <TextInput
      className={classes.name}
      variant="unstyled"
      aria-label={`Name of the group ${name}`}
      value={text}
      maxLength={LINE_CHARS}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
      dir="auto"
    />
  )
}

/** Takes what is dragged; what lies on top is asked first. */
const useDrop = (take: (key: string) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (useFactorPage.getState().dragged !== null) event.preventDefault()
  },
  onDrop: (event: DragEvent) => {
    const { dragged } = useFactorPage.getState()
    if (dragged === null) return
    event.preventDefault()
    event.stopPropagation()
    take(dragged)
  },
})
