import { FilePicture } from './file-picture.tsx'
import { useLookedAt } from './looked-at.ts'
import classes from './note-picture.module.css'

/** A picture that somebody put in the notes: a press shows it large. */
export const NotePicture = ({ fileId, alt }: { fileId: string; alt: string }) => (
  <figure className={classes.figure}>
    <NotePictureButton fileId={fileId} alt={alt} />
    {alt !== '' && <figcaption dir="auto">{alt}</figcaption>}
  </figure>
)

/** The picture without its words, for where they are written. */
export const NotePictureButton = ({ fileId, alt }: { fileId: string; alt: string }) => {
  const look = useLookedAt((state) => state.look)
  return (
    <button
      type="button"
      className={classes.open}
      aria-label={`Open ${alt || 'the picture'}`}
      aria-haspopup="dialog"
      onClick={() => look({ fileId, entryId: null })}
    >
      <FilePicture key={fileId} fileId={fileId} alt={alt} look="inline" />
    </button>
  )
}
