import { type Annotation, namedVoiceOf, ownerOf } from '@second-story/board'
import { IconEyeOff } from '@tabler/icons-react'
import { Avatar } from '../../kit/avatar.tsx'
import { firstName } from '../../kit/person-color.ts'
import { useMe } from '../../room/use-me.ts'
import { usePerson } from '../../room/use-presence.ts'
import classes from './voice.module.css'

interface VoiceProps {
  annotation: Annotation
  avatar: boolean
  /** Under a heading with the name: says only what that does not. */
  underName?: boolean
}

/** Whose words these are. Where the scribe wrote them down that is said to everybody; where no name is to show, none does. */
export const Voice = ({ annotation, avatar, underName = false }: VoiceProps) => {
  const me = useMe()
  const voice = namedVoiceOf(annotation)
  const person = usePerson(voice)
  const scribe = usePerson(annotation.saidBy ? ownerOf(annotation.id) : null)
  if (voice === null) return <Unnamed annotation={annotation} told={scribe !== undefined} />
  const writer = ownerOf(annotation.id) === me.id ? 'You' : firstName(scribe?.name ?? '')
  const told = scribe ? `old aloud. ${writer} wrote it down` : ''
  if (underName) return told ? <span>T{told}</span> : null
  const name = person?.name ?? 'Somebody'
  const job = person?.job && voice !== me.id && !scribe ? `, ${inSentence(person.job)}` : ''
  return (
    <>
      {avatar && <Avatar personId={voice} name={name} size="xs" decorative />}
      <span>
        {voice === me.id ? 'You' : firstName(name)}
        <span className={classes.job}>{job}</span>
        {told && `, t${told}`}
      </span>
    </>
  )
}

const Unnamed = ({ annotation, told }: { annotation: Annotation; told: boolean }) => {
  const me = useMe()
  const mine = (annotation.saidBy ?? ownerOf(annotation.id)) === me.id
  return (
    <>
      <IconEyeOff size={14} stroke={1.5} aria-hidden />
      <span>
        {mine ? 'You, shown without your name' : told ? 'Told aloud, without a name' : 'Without a name'}
      </span>
    </>
  )
}

// "Database, on call" reads "Tomás, database, on call"; an acronym such as SRE stays as it is.
const inSentence = (job: string): string =>
  /^\p{Lu}\p{Ll}/u.test(job) ? `${job[0]!.toLocaleLowerCase()}${job.slice(1)}` : job
