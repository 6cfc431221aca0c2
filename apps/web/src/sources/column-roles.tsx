import { NativeSelect } from '@mantine/core'
import { COLUMN_ROLES, type ColumnRole, type TableColumn } from '@second-story/api'
import { useState } from 'react'
import classes from './column-roles.module.css'

const WORDS: Readonly<Record<ColumnRole, string>> = {
  at: 'When',
  day: 'The day',
  until: 'Until when',
  author: 'Who',
  text: 'What',
  detail: 'Further words',
}
/** What one column tells, and no other. */
const ALONE: ReadonlySet<ColumnRole> = new Set(['at', 'day', 'until', 'author', 'text'])

export interface ColumnRolesProps {
  /** As the table was read; none for what is no table. */
  columns: readonly TableColumn[]
  onTell(roles: readonly (ColumnRole | null)[]): void
}

/** What each column of a table tells, to be changed. */
export const ColumnRoles = ({ columns, onTell }: ColumnRolesProps) => {
  const [said, setSaid] = useState<readonly (ColumnRole | null)[] | null>(null)
  if (columns.length === 0) return null
  const roles = said ?? columns.map(({ role }) => role)
  const missing = missingWords(roles)
  const say = (column: number, role: ColumnRole | null): void => {
    const next = roles.map((one, index) => {
      if (index === column) return role
      return role !== null && ALONE.has(role) && one === role ? null : one
    })
    setSaid(next)
    if (missingWords(next) === null) onTell(next)
  }
  return (
    <section
      aria-labelledby="log-columns"
      className={classes.columns}
      data-open={missing !== null || undefined}
    >
      <h2 id="log-columns">What its columns tell</h2>
      {missing !== null && <p>{missing}</p>}
      <ul>
        {columns.map(({ head, samples }, index) => (
          <li key={index}>
            <span>
              <b dir="auto">{head === '' ? `Column ${index + 1}` : head}</b>
              <small dir="auto">{samples[0] ?? 'empty'}</small>
            </span>
            <NativeSelect
              size="xs"
              aria-label={`${head === '' ? `Column ${index + 1}` : head} tells`}
              value={roles[index] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                say(index, COLUMN_ROLES.find((role) => role === value) ?? null)
              }
              data={[
                { value: '', label: 'Not taken' },
                ...COLUMN_ROLES.map((role) => ({ value: role, label: WORDS[role] })),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const missingWords = (roles: readonly (ColumnRole | null)[]): string | null => {
  const when = roles.includes('at') || roles.includes('day')
  const what = roles.includes('text')
  if (when && what) return null
  return when ? 'Say which column tells what happened.' : 'Say which column tells when it happened.'
}
