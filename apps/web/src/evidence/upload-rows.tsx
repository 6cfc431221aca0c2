import classes from './entry-evidence.module.css'
import { useEvidence } from './uploads.ts'

/** Files on their way to an entry, and why one did not get there. */
export const UploadRows = ({ entryId }: { entryId: string }) => {
  const uploads = useEvidence((state) => state.uploads)
  const end = useEvidence((state) => state.end)
  return uploads
    .filter((upload) => upload.entryId === entryId)
    .map(({ key, name, part, refused }) => (
      <p key={key} className={classes.line}>
        {refused === null ? (
          <>
            <span>Adding {name}</span>
            <span
              className={classes.way}
              role="progressbar"
              aria-label={`Adding ${name}`}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(part * 100)}
            >
              <span style={{ transform: `scaleX(${part})` }} />
            </span>
          </>
        ) : (
          <>
            <span>
              {name}: {refused}
            </span>
            <button type="button" onClick={() => end(key)}>
              Close
            </button>
          </>
        )}
      </p>
    ))
}
