import { type Entry, readLink } from '@second-story/board'
import { IconExternalLink, IconPencil } from '@tabler/icons-react'
import { FilePicture } from '../room/file-picture.tsx'
import { useLookedAt } from '../room/looked-at.ts'
import { useBoard } from '../room/use-board.ts'
import { Describe } from './describe.tsx'
import classes from './entry-evidence.module.css'
import { TakenOff } from './taken-off.tsx'
import { UploadRows } from './upload-rows.tsx'
import { useEvidence } from './uploads.ts'
import { useMayAttach } from './use-attach.ts'

/** Files and links of an open entry, what of them is on its way, and the way back from what was taken off. */
export const EntryEvidence = ({ entry }: { entry: Entry }) => {
  const { files = [], links = [] } = entry
  const mayAttach = useMayAttach(entry)
  const described = useEvidence(({ fresh }) => fresh !== null && files.includes(fresh) && fresh)
  return (
    <>
      {files.length > 0 && (
        <ul className={classes.files} aria-label="Files of this entry">
          {files.map((fileId) => (
            <li key={fileId}>
              <Thumb entryId={entry.id} fileId={fileId} />
            </li>
          ))}
        </ul>
      )}
      {described && mayAttach && <Describe key={described} fileId={described} />}
      <UploadRows entryId={entry.id} />
      {links.length > 0 && (
        <ul className={classes.links} aria-label="Links of this entry">
          {links.map((text, index) => (
            <li key={text}>
              <EntryLink entryId={entry.id} text={text} index={index} mayEdit={mayAttach} />
            </li>
          ))}
        </ul>
      )}
      {mayAttach && <TakenOff entry={entry} />}
    </>
  )
}

const Thumb = ({ entryId, fileId }: { entryId: string; fileId: string }) => {
  const name = useBoard('files', (files) => files.get(fileId)?.name) ?? 'A file that is not in this review'
  const look = useLookedAt((state) => state.look)
  return (
    <button
      type="button"
      className={classes.thumb}
      aria-label={`Open ${name}`}
      aria-haspopup="dialog"
      onClick={() => look({ entryId, fileId })}
    >
      <span className={classes.frame} aria-hidden>
        <FilePicture fileId={fileId} look="thumb" />
      </span>
      <span className={classes.name} dir="auto">
        {name}
      </span>
    </button>
  )
}

interface EntryLinkProps {
  entryId: string
  text: string
  index: number
  mayEdit: boolean
}

/** A link with its title, and where it leads in small. What leads nowhere that a page may follow is only shown. */
const EntryLink = ({ entryId, text, index, mayEdit }: EntryLinkProps) => {
  const set = useEvidence((state) => state.set)
  const link = readLink(text)
  return (
    <span className={classes.link}>
      {link ? (
        <a href={link.href} target="_blank" rel="noopener noreferrer" dir="auto">
          <IconExternalLink size={14} stroke={1.5} aria-hidden />
          <span>{link.title || link.href}</span>
          {link.title !== '' && <span className={classes.where}>{placeOf(link.href)}</span>}
        </a>
      ) : (
        <span dir="auto">{text}</span>
      )}
      {mayEdit && (
        <button
          type="button"
          aria-label={`Edit the link ${link?.title || text}`}
          onClick={() => set({ linking: { entryId, index, href: '' } })}
        >
          <IconPencil size={14} stroke={1.5} aria-hidden />
        </button>
      )}
    </span>
  )
}

const placeOf = (href: string): string => {
  try {
    return new URL(href).host
  } catch {
    return ''
  }
}
