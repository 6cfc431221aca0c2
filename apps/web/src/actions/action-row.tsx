import { ownerOf } from '@second-story/board'
import { memo } from 'react'
import { useBoard } from '../room/use-board.ts'
import { ActionDetail } from './action-detail.tsx'
import { ActionDue } from './action-due.tsx'
import { ActionHelps } from './action-helps.tsx'
import { ActionMenu } from './action-menu.tsx'
import { ActionOwner } from './action-owner.tsx'
import { ActionTitle } from './action-title.tsx'
import classes from './actions.module.css'
import { AskedLine } from './asked-line.tsx'
import { useActionsPane } from './pane-store.ts'
import { rowId } from './row-id.ts'
import { useDeeds } from './use-deeds.ts'

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type))

/** One action with its owner and day. A row renders when its own action changes and for nobody else's. */
export const ActionRow = memo(({ actionKey }: { actionKey: string }) => {
  const action = useBoard('actions', (actions) => actions.get(actionKey))
  const looked = useActionsPane((pane) => pane.looked === actionKey)
  const opened = useActionsPane((pane) => pane.opened === actionKey)
  const { look, write } = useActionsPane.getState()
  const deeds = useDeeds(action ?? { id: actionKey })
  if (!action) return null
  const proposal = ownerOf(actionKey) !== null
  return (
    <li
      className={classes.row}
      id={rowId(actionKey)}
      tabIndex={-1}
      data-proposal={proposal || undefined}
      data-looked={looked || undefined}
      data-done={action.status === 'done' || undefined}
      onFocus={({ target }) => {
        look(actionKey)
        write(isField(target) ? actionKey : null)
      }}
      onBlur={() => write(null)}
    >
      <div className={classes.cells}>
        <ActionTitle action={action} deeds={deeds} />
        <ActionOwner action={action} mayEdit={deeds.mayEdit} />
        <ActionDue action={action} mayEdit={deeds.mayEdit} />
        <ActionHelps action={action} mayEdit={deeds.mayEdit} />
        <div className={classes.end}>
          <ActionMenu action={action} deeds={deeds} />
        </div>
      </div>
      <AskedLine action={action} />
      {opened && <ActionDetail action={action} deeds={deeds} />}
    </li>
  )
})
ActionRow.displayName = 'ActionRow'
