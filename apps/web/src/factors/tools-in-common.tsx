import { type CommonTool, commonTools, type FactorKind } from '@second-story/board'
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { firstName } from '../kit/person-color.ts'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import classes from './factors.module.css'
import { listed, numberWord } from './factor-words.ts'
import { SaidWords } from './said-words.tsx'
import { useFactorDeeds } from './use-factor-deeds.ts'

/** The same tool made up or missed by several: a need that they have in common. Absent while there is none. */
export const ToolsInCommon = () => {
  const annotations = useBoard('annotations', ({ byId }) => byId)
  const removed = useBoard('removed', (all) => all)
  const tools = useMemo(() => commonTools(annotations, removed), [annotations, removed])
  if (tools.length === 0) return null
  return (
    <section className={classes.kind} aria-labelledby="tools-in-common">
      <h2 id="tools-in-common">Needs in common</h2>
      <ul className={classes.plain}>
        {tools.map((tool) => (
          <Tool key={`${tool.how} ${tool.name}`} tool={tool} />
        ))}
      </ul>
    </section>
  )
}

const Tool = ({ tool }: { tool: CommonTool }) => {
  const names = useBoard('people', (all) =>
    tool.named.flatMap((id) => all.get(id)?.name ?? []).map(firstName),
  )
  const { how, name, people, entries } = tool
  const known = names.length === people ? listed(names) : `${numberWord(people)} people`
  const says = `${known} ${how === 'improvised' ? 'each built their own' : 'missed the same thing:'} ${name}`
  return (
    <li>
      <details>
        <summary>
          <span dir="auto">
            {numberWord(people)} people {how === 'improvised' ? 'built their own' : 'missed'} <b>{name}</b>
          </span>
        </summary>
        <SaidWords keys={tool.words} />
      </details>
      <MakeOf text={says} from={entries} kinds={['factor', 'learning']} />
    </li>
  )
}

const MAKE = { factor: 'Make it a factor', learning: 'Make it a learning' } as const

/** One press makes what was found a factor or a learning; said once that stands here instead. */
export const MakeOf = ({
  text,
  from,
  kinds,
}: {
  text: string
  from: readonly string[]
  kinds: readonly (FactorKind & keyof typeof MAKE)[]
}) => {
  const may = useMay('factors')
  const { role } = useMe()
  const { add } = useFactorDeeds()
  const made = useBoard('factors', (all) =>
    [...all.values()].some((factor) => !factor.hidden && factor.text === text),
  )
  if (made) return <p className={classes.made}>Written down</p>
  if (!may) return null
  return (
    <div className={classes.make}>
      {kinds.map((kind) => {
        const label = role === 'participant' ? `Propose as a ${kind}` : MAKE[kind]
        return (
          <Button
            key={kind}
            size="xs"
            variant="default"
            aria-label={`${label}: ${text}`}
            onClick={() => add({ kind, text, from: [...from] })}
          >
            {label}
          </Button>
        )
      })}
    </div>
  )
}
