import { Lenses } from '../lenses.tsx'
import { ByPerson } from './by-person.tsx'
import { SetAside } from './set-aside.tsx'
import { useStories } from './stories-store.ts'
import { useColumns } from './use-accounts.ts'

/** What people said about an entry, as this viewer likes to read it. */
export const Accounts = ({ entryId }: { entryId: string }) => {
  const layout = useStories((stories) => stories.layout)
  const columns = useColumns(entryId)
  return (
    <>
      {layout === 'person' && columns.length > 0 ? (
        <ByPerson entryId={entryId} columns={columns} />
      ) : (
        <Lenses entryId={entryId} />
      )}
      <SetAside entryId={entryId} />
    </>
  )
}
