import { type Annotation, namedVoiceOf, ownerOf, voiceOf } from '@second-story/board'
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
  if (voice === null)
    return <Unnamed annotation={annotation} told={scribe !== undefined} underName={underName} />
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

interface UnnamedProps {
  annotation: Annotation
  told: boolean
  underName: boolean
}

const Unnamed = ({ annotation, told, underName }: UnnamedProps) => {
  const me = useMe()
  const words = voiceOf(annotation) === me.id ? OWN : told ? TOLD : OTHER
  const [alone, below] = words
  if (underName && below === null) return null
  return (
    <>
      <IconEyeOff size={14} stroke={1.5} aria-hidden />
      <span>{underName ? below : alone}</span>
    </>
  )
}

/** What is said beside the words, and what under a heading that says the rest. */
const OWN = ['You, shown without your name', 'Shown without your name'] as const
const TOLD = ['Told aloud, without a name', 'Told aloud'] as const
const OTHER = ['Without a name', null] as const

// "Database, on call" reads "Tomás, database, on call"; an acronym such as SRE stays as it is.
const inSentence = (job: string): string =>
  /^\p{Lu}\p{Ll}/u.test(job) ? `${job[0]!.toLocaleLowerCase()}${job.slice(1)}` : job
