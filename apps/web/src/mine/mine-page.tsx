import '@mantine/core/styles/Drawer.layer.css'
import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { draftsUndo, type Lens, LENSES } from '@second-story/board'
import { IconList, IconLock, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { isInField } from '../kit/key-map.ts'
import { announce } from '../kit/live-region.tsx'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useMine } from '../room/use-mine.ts'
import { LineEditor } from './line-editor.tsx'
import { LineGroups } from './line-groups.tsx'
import classes from './mine-page.module.css'
import { Moments } from './moments.tsx'
import { SavedWords } from './saved-words.tsx'
import { type MinePage as Page, useMinePage } from './use-page.ts'

/** Write what you saw: lines that nobody else can open, on hatched paper, beside the moments they are about. */
export const MinePage = () => {
  const page = useMinePage()
  const phone = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const [picking, setPicking] = useState(false)
  useOwnUndo()
  const pick = (entryId: string | null): void => {
    setPicking(false)
    page.begin({ entryId })
  }
  const near = page.editing?.entryId ?? page.groups.at(-1)?.entry?.id ?? null
  return (
    <div className={classes.whole}>
      <div className={classes.columns}>
        <aside className={classes.moments} aria-label="Where were you?">
          <Moments chosen={page.editing?.entryId ?? null} onPick={pick} />
        </aside>
        <section className={classes.paper} aria-labelledby="mine">
          <div className={classes.sheet}>
            <Head />
            <LineGroups page={page} inline={!phone} />
            <Removed page={page} />
            <Foot
              phone={phone}
              first={page.groups.length === 0}
              onBegin={(lens) => page.begin({ lens, entryId: near })}
              onPick={() => setPicking(true)}
            />
          </div>
        </section>
      </div>
      {phone && (
        <div className={classes.thumb}>
          <div className={classes.three}>
            {LENSES.map((lens) => (
              <button
                key={lens}
                type="button"
                data-lens={lens}
                onClick={() => page.begin({ lens, entryId: near })}
              >
                <LensIcon lens={lens} size={20} />
                {LENS_WORDS[lens].button}
              </button>
            ))}
          </div>
          <button type="button" className={classes.pick} onClick={() => setPicking(true)}>
            <IconList size={18} stroke={1.5} aria-hidden />
            Pick another moment
          </button>
        </div>
      )}
      <Drawer
        opened={picking}
        onClose={() => setPicking(false)}
        position="bottom"
        size="80%"
        withCloseButton={false}
        classNames={{ content: classes.drawer, body: classes.drawerBody, overlay: classes.overlay }}
        attributes={{ content: { 'aria-label': 'Pick a moment' } }}
      >
        <Moments chosen={page.editing?.entryId ?? null} onPick={pick} />
      </Drawer>
      <Drawer
        opened={phone && page.editing !== undefined && !picking}
        onClose={page.done}
        position="bottom"
        size="auto"
        withCloseButton={false}
        classNames={{
          content: `${classes.drawer} ${classes.sheetDrawer}`,
          body: classes.drawerBody,
          overlay: classes.overlay,
        }}
        attributes={{ content: { 'aria-label': 'A line of your own' } }}
      >
        {phone && page.editing && <LineEditor key={page.editing.id} draft={page.editing} page={page} sheet />}
      </Drawer>
    </div>
  )
}

/** Who can read it comes first; then what it is for. */
const Head = () => {
  const state = useAgenda((agenda) => agenda.state)
  return (
    <>
      <div className={classes.who}>
        <IconLock size={14} stroke={1.5} aria-hidden />
        <span>Only you can open this page. Facilitators and the scribe cannot.</span>
        <SavedWords />
      </div>
      <h1 id="mine" className={classes.title}>
        {state === 'preparing'
          ? 'Write what you saw, before you hear the others'
          : 'What you saw, for yourself'}
      </h1>
      <p className={classes.lead}>
        What you knew and could see then, in your own words. {LEADS[state]} Nothing goes out by itself.
      </p>
      <p className={classes.kept}>
        Nobody is told that you wrote. Your lines are kept in this browser and on the server of this review;
        whoever runs that server could read them there.
      </p>
    </>
  )
}

const LEADS = {
  preparing: 'When the walk arrives at a moment you wrote about, the board offers you your lines.',
  live: 'When the walk arrives at a moment you wrote about, the board offers you your lines.',
  closed: 'The meeting has ended: what is still here stays yours, unless you show it.',
} as const

interface FootProps {
  phone: boolean
  /** There is no line yet. */
  first: boolean
  onBegin(lens: Lens): void
  onPick(): void
}

const Foot = ({ phone, first, onBegin, onPick }: FootProps) =>
  phone ? null : (
    <div className={classes.more}>
      <Button
        variant="default"
        leftSection={<IconPencil size={14} stroke={1.5} aria-hidden />}
        onClick={() => onBegin('saw')}
      >
        {first ? 'Begin with a line' : 'Another line'}
      </Button>
      <Button className={classes.pickNarrow} variant="default" onClick={onPick}>
        Pick a moment
      </Button>
    </div>
  )

const Removed = ({ page }: { page: Page }) =>
  page.removed && (
    <p className={classes.removed} role="status">
      Thrown away.{' '}
      <button type="button" onClick={page.putBack}>
        Put it back
      </button>
    </p>
  )

/** Ctrl Z takes back what one did here, before it takes back anything of the board. */
const useOwnUndo = (): void => {
  const mine = useMine()
  const { drafts } = useRoom()
  const steps = useRef<ReturnType<typeof draftsUndo> | null>(null)
  useEffect(() => {
    if (!mine) return
    const own = draftsUndo(mine.doc)
    steps.current = own
    return () => own.stop()
  }, [mine])
  useActions([
    {
      id: 'undo-own-line',
      label: 'Undo in your own lines',
      group: 'Everywhere',
      keys: ['Mod+z'],
      run: (event) => {
        if (event && isInField(event)) return false
        const open = drafts.read('mine:open')
        if (!steps.current?.undo()) return false
        if (open !== '' && !mine?.view.get().some(({ id }) => id === open)) drafts.write('mine:open', '')
        announce('Undone in your own lines.')
        return true
      },
    },
  ])
}
