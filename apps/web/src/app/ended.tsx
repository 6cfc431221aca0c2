import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveExport } from '../room/exports.ts'
import { useRoom } from '../room/room-context.tsx'
import { useMe } from '../room/use-me.ts'
import { useState } from 'react'
import classes from './strip-line.module.css'

const FORMATS = [
  { ending: 'html', name: 'Page' },
  { ending: 'md', name: 'Markdown' },
  { ending: 'json', name: 'JSON' },
] as const

/** After the meeting: what can still be changed, and the record to take away. */
export const Ended = () => {
  const { role } = useMe()
  const { reviewId, session } = useRoom()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={classes.line}>
      <p>
        <b>The meeting has ended.</b>{' '}
        {problem ?? STILL[role === 'participant' ? 'own' : role === 'observer' ? 'none' : 'all']}
      </p>
      {FORMATS.map(({ ending, name }) => (
        <Button
          key={ending}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
          onClick={() => void saveExport(reviewId, session, ending).then(setProblem)}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

const STILL = {
  own: 'You can still mend or withdraw your own words.',
  none: 'The board can still be read.',
  all: 'Facts, notes, factors and actions can still be written.',
} as const
