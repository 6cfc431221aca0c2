import { SegmentedControl } from '@mantine/core'
import { LensIcon } from '../../kit/lens-icon.tsx'
import { useBoard } from '../../room/use-board.ts'
import { Testimony } from '../testimony.tsx'
import { useWords } from '../use-entry.ts'
import { useWithdrawn, type Withdrawn } from '../use-withdrawn.ts'
import { AccountHead } from './account-head.tsx'
import lines from './lines.module.css'
import classes from './phone-accounts.module.css'
import { SetAside } from './set-aside.tsx'
import { type Layout, useStories } from './stories-store.ts'
import { useAccount, useVoices } from './use-accounts.ts'
import { useArrivals } from './use-arrivals.ts'
import { WithdrawnLine } from './withdrawn-line.tsx'

/** What people said, on a phone: one after the other as it came, or one person's account after the other. */
export const PhoneAccounts = ({ entryId }: { entryId: string }) => {
  const voices = useVoices(entryId)
  const words = useWords(entryId)
  const layout = useStories((stories) => stories.layout)
  const withdrawn = useWithdrawn()
  const byPerson = layout === 'person' && voices.length > 1
  return (
    <>
      {voices.length > 1 && <Layouts />}
      {words.length === 0 && !withdrawn.offered && <p className={lines.quiet}>Nobody has said yet</p>}
      {byPerson ? (
        voices.map((voice) => <Account key={voice} entryId={entryId} voice={voice} withdrawn={withdrawn} />)
      ) : (
        <List words={words} withdrawn={withdrawn} underName={false} />
      )}
      <WithdrawnLine withdrawn={withdrawn} />
      <SetAside entryId={entryId} />
    </>
  )
}

const Layouts = () => {
  const layout = useStories((stories) => stories.layout)
  const setLayout = useStories((stories) => stories.setLayout)
  return (
    <SegmentedControl
      fullWidth
      className={classes.layouts}
      classNames={{ label: classes.layout }}
      aria-label="What people said"
      data={[
        { value: 'lens', label: 'As it came' },
        { value: 'person', label: 'By person' },
      ]}
      value={layout}
      // The control answers a string; its values are the layouts.
      onChange={(value) => setLayout(value as Layout)}
    />
  )
}

interface AccountProps {
  entryId: string
  voice: string
  withdrawn: Withdrawn
}

const Account = ({ entryId, voice, withdrawn }: AccountProps) => {
  const words = useAccount(entryId, voice)
  return (
    <section>
      <h3 className={classes.head}>
        <AccountHead voice={voice} />
      </h3>
      <List words={words} withdrawn={withdrawn} underName />
    </section>
  )
}

interface ListProps {
  words: readonly string[]
  withdrawn: Withdrawn
  underName: boolean
}

const List = ({ words, withdrawn, underName }: ListProps) => {
  const isNew = useArrivals(words)
  return words.map((id) => (
    <div key={id} className={classes.words}>
      <LensOf id={id} />
      <Testimony id={id} onWithdraw={withdrawn.withdraw} showLens underName={underName} isNew={isNew(id)} />
    </div>
  ))
}

const LensOf = ({ id }: { id: string }) => {
  const lens = useBoard('annotations', ({ byId }) => byId.get(id)?.lens)
  return lens ? <LensIcon lens={lens} /> : <span />
}
