import type { CSSProperties } from 'react'
import classes from './avatar.module.css'
import { initials, personHue } from './person-color.ts'

export interface AvatarProps {
  personId: string
  name: string
  /** 18, 20, 24 or 32 px across. */
  size?: 'xs' | 'sm' | 'md' | 'lg'
  /** Not at the page just now. */
  dimmed?: boolean
  /** Where the name stands beside it already, so that it is not read twice. */
  decorative?: boolean
}

/** A person's initials on their colour. */
export const Avatar = ({ personId, name, size = 'md', dimmed = false, decorative = false }: AvatarProps) => {
  const style: CSSProperties & Record<'--hue', number> = { '--hue': personHue(personId) }
  const said = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
  return (
    <span
      className={classes.avatar}
      data-size={size}
      data-dimmed={dimmed || undefined}
      style={style}
      title={name}
      data-initials={initials(name)}
      {...said}
    />
  )
}

/** Avatars that overlap a little, with what did not fit as a number. */
export const AvatarRow = ({ people, most = 5, size }: AvatarRowProps) => {
  const shown = people.slice(0, most)
  const more = people.length - shown.length
  return (
    <span className={classes.row}>
      {shown.map((person) => (
        <Avatar
          key={person.id}
          personId={person.id}
          name={person.name}
          size={size}
          dimmed={person.dimmed}
          decorative
        />
      ))}
      {more > 0 && <span className={classes.more} data-size={size ?? 'md'} data-more={`+${more}`} />}
    </span>
  )
}

export interface AvatarRowProps {
  people: readonly { readonly id: string; readonly name: string; readonly dimmed?: boolean }[]
  most?: number
  size?: AvatarProps['size']
}
