import { IconEyeOff } from '@tabler/icons-react'
import { Avatar } from '../../kit/avatar.tsx'
import { firstName } from '../../kit/person-color.ts'
import { useMe } from '../../room/use-me.ts'
import { usePerson } from '../../room/use-presence.ts'
import classes from './account-head.module.css'
import { WITHOUT_NAME } from './use-accounts.ts'

/** Whose account it is, over their words. */
export const AccountHead = ({ voice }: { voice: string }) => {
  const me = useMe()
  const person = usePerson(voice)
  if (voice === WITHOUT_NAME) {
    return (
      <>
        <IconEyeOff size={18} stroke={1.5} aria-hidden />
        <span>Without a name</span>
      </>
    )
  }
  const name = person?.name ?? 'Somebody'
  const about = [voice === me.id ? 'you' : '', person?.job ?? ''].filter(Boolean).join(', ')
  return (
    <>
      <Avatar personId={voice} name={name} size="md" decorative />
      <span>
        {firstName(name)} <span className={classes.about}>{about}</span>
      </span>
    </>
  )
}
