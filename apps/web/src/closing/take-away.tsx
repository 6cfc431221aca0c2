import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { saveExport } from '../room/exports.ts'
import { useRoom } from '../room/room-context.tsx'
import classes from './end-page.module.css'

const FORMATS = [
  { ending: 'html', name: 'Page' },
  { ending: 'md', name: 'Markdown' },
  { ending: 'json', name: 'JSON' },
] as const

/** The draft of the record, to take away. @param bare without its caption, beside other words */
export const TakeAway = ({ bare = false }: { bare?: boolean }) => {
  const { reviewId, session } = useRoom()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={classes.take} role="group" aria-label="The draft, to take away">
      {(!bare || problem !== null) && <p>{problem ?? 'The draft, to take away'}</p>}
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
