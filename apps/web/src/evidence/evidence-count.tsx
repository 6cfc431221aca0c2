import { VisuallyHidden } from '@mantine/core'
import type { Entry } from '@second-story/board'
import { IconLink, IconPhoto } from '@tabler/icons-react'
import classes from './evidence-count.module.css'
import { useEvidence } from './uploads.ts'

/** At the end of a line: how many files and links stand at it, and whether one is on its way. */
export const EvidenceCount = ({ entry }: { entry: Entry }) => {
  const files = entry.files?.length ?? 0
  const links = entry.links?.length ?? 0
  const coming = useEvidence(({ uploads }) => {
    const mine = uploads.filter(({ entryId }) => entryId === entry.id)
    return mine.some(({ refused }) => refused === null) ? 'Adding' : mine.length > 0 ? 'Not taken' : null
  })
  if (files === 0 && links === 0 && coming === null) return null
  return (
    <span className={classes.count}>
      {coming}
      {files > 0 && (
        <span title={files === 1 ? '1 file' : `${files} files`}>
          <IconPhoto size={14} stroke={1.5} aria-hidden />
          {files}
          <VisuallyHidden>{files === 1 ? ' file' : ' files'}</VisuallyHidden>
        </span>
      )}
      {links > 0 && (
        <span title={links === 1 ? '1 link' : `${links} links`}>
          <IconLink size={14} stroke={1.5} aria-hidden />
          {links}
          <VisuallyHidden>{links === 1 ? ' link' : ' links'}</VisuallyHidden>
        </span>
      )}
    </span>
  )
}
