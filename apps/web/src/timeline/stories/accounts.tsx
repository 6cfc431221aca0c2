import { Lenses } from '../lenses.tsx'
import { ByPerson } from './by-person.tsx'
import { SetAside } from './set-aside.tsx'
import { useStories } from './stories-store.ts'
import { useWithdrawn } from '../use-withdrawn.ts'
import { useColumns } from './use-accounts.ts'
import { WithdrawnLine } from './withdrawn-line.tsx'

/** What people said about an entry, as this viewer likes to read it. */
export const Accounts = ({ entryId }: { entryId: string }) => {
  const layout = useStories((stories) => stories.layout)
  const columns = useColumns(entryId)
  const withdrawn = useWithdrawn()
  return (
    <>
      {layout === 'person' && columns.length > 0 ? (
        <ByPerson entryId={entryId} columns={columns} onWithdraw={withdrawn.withdraw} />
      ) : (
        <Lenses entryId={entryId} />
      )}
      {/* Not in a column: the last words take theirs with them. */}
      <WithdrawnLine withdrawn={withdrawn} below />
      <SetAside entryId={entryId} />
    </>
  )
}
