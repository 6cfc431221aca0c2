import { useReducedMotion } from '@mantine/hooks'
import { IconFileTypePdf, IconPhotoOff, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './file-picture.module.css'
import { useBoard } from './use-board.ts'
import { useFile } from './use-file.ts'

export interface FilePictureProps {
  fileId: string
  /** For those who do not see it; left out, what the file is called. */
  alt?: string | undefined
  /** Cut to its frame; small and whole; as large as there is room. */
  look: 'thumb' | 'inline' | 'large'
}

/** So many times as high as wide: a whole page that somebody photographed. */
const LONG = 2.2

/**
 * A picture of the review: still and small, or as it is. A document and what cannot be fetched have a sign instead.
 * One that moves by itself stands still for those who asked for less motion; large, a press plays and stops it.
 */
export const FilePicture = ({ fileId, alt, look }: FilePictureProps) => {
  const file = useBoard('files', (files) => files.get(fileId))
  const isPicture = file?.type.startsWith('image/') === true
  const { url, still, missing } = useFile(isPicture ? fileId : null, look === 'large' ? 'whole' : 'small')
  const words = alt || file?.name || 'A picture that is not in this review'
  const [long, setLong] = useState(false)
  const lessMotion = useReducedMotion(true)
  const [asked, setAsked] = useState<boolean | null>(null)
  const plays = asked ?? !lessMotion
  if (url !== null) {
    const picture = (
      <img
        className={classes.picture}
        src={plays || still === null ? url : still}
        alt={words}
        data-look={look}
        data-long={long || undefined}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setLong(naturalHeight > LONG * naturalWidth)
        }
      />
    )
    if (still === null || look !== 'large') return picture
    const Deed = plays ? IconPlayerStop : IconPlayerPlay
    return (
      <span className={classes.moving}>
        {picture}
        <button type="button" className={classes.play} onClick={() => setAsked(!plays)}>
          <Deed size={16} stroke={1.5} aria-hidden />
          {plays ? 'Stop' : 'Play'}
        </button>
      </span>
    )
  }
  const Sign = file && !isPicture ? IconFileTypePdf : missing || !file ? IconPhotoOff : null
  return (
    <span
      className={classes.sign}
      role="img"
      aria-label={missing ? `${words}, not here just now` : words}
      data-look={look}
    >
      {Sign && <Sign size={look === 'large' ? 36 : 22} stroke={1.25} aria-hidden />}
    </span>
  )
}
