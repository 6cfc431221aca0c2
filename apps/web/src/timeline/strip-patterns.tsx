import classes from './strip.module.css'

/** What tells the sources apart on the strip and in its legend, without colour: full, slanted, dotted, hollow. */
export const StripPatterns = ({ id }: { id: string }) => (
  <defs>
    {[false, true].map((past) => (
      <PatternSet key={String(past)} id={id} past={past} />
    ))}
  </defs>
)

const SIZE = 4

const PatternSet = ({ id, past }: { id: string; past: boolean }) => {
  const name = (layer: number): string => `${id}-${layer}${past ? '-past' : ''}`
  const common = {
    className: classes.pattern,
    'data-past': past || undefined,
    patternUnits: 'userSpaceOnUse',
    width: SIZE,
    height: SIZE,
  }
  return (
    <>
      <pattern id={name(0)} {...common}>
        <rect width={SIZE} height={SIZE} />
      </pattern>
      <pattern id={name(1)} {...common}>
        <path d="M-1 5L5-1M-1 1L1-1M3 5L5 3" strokeWidth={1.4} />
      </pattern>
      <pattern id={name(2)} {...common}>
        <rect width={SIZE} height={1.2} y={0.4} />
      </pattern>
      <pattern id={name(3)} {...common}>
        <circle cx={1.5} cy={2} r={0.9} />
      </pattern>
    </>
  )
}
