/** What each moment is drawn as, on the strip and beside its words: the shape tells them apart. */
export type Moment = 'start' | 'detected' | 'mitigated' | 'resolved'

/** An open ring: noticed. Half filled: eased. A full square: over. A bar: it began. 9 px across, around (0, 0). */
export const MomentSign = ({ moment }: { moment: Moment }) => {
  switch (moment) {
    case 'start':
      return <path d="M-1-4.5h2v9h-2z" />
    case 'detected':
      return <circle r={3.5} fill="var(--sign-bg)" strokeWidth={1.8} />
    case 'mitigated':
      return (
        <>
          <circle r={3.5} fill="var(--sign-bg)" strokeWidth={1.8} />
          <path d="M0-3.5a3.5 3.5 0 0 1 0 7z" />
        </>
      )
    case 'resolved':
      return <path d="M-4-4h8v8h-8z" />
  }
}
