import { addPrep } from '@second-story/board'
import { Button, Checkbox } from '@mantine/core'
import { useActions } from '../kit/actions.ts'
import { Kbd } from '../kit/kbd.tsx'
import { useFacilitation } from '../room/facilitation.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBackstage, useBackstageDoc } from '../room/use-backstage.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsFacilitator, useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { nextRule, rulesRead, tickKey, tickOf } from './reading.ts'
import classes from './ground-rules.module.css'

/** What holds in the room. Facilitators tick each rule as it is read; everybody sees which one that is. */
export const GroundRules = () => {
  const isFacilitator = useIsFacilitator()
  return isFacilitator ? <RulesToTick /> : <RulesToHear />
}

const RulesToHear = () => {
  const { groundRules } = useFacilitation().opening
  const shown = useAgenda((agenda) => agenda.prompt)
  return (
    <section className={classes.card} aria-labelledby="ground-rules">
      <div className={classes.head}>
        <h2 id="ground-rules">Ground rules</h2>
      </div>
      <ul className={classes.rules}>
        {groundRules.map((rule) => (
          <li key={rule} data-on={rule === shown || undefined} aria-current={rule === shown || undefined}>
            <span className={classes.text} dir="auto">
              {rule}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const RulesToTick = () => {
  const { groundRules } = useFacilitation().opening
  const { stamp } = useRoom()
  const backstage = useBackstageDoc()
  const isHolder = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const shown = useAgenda((agenda) => agenda.prompt)
  const read = useBackstage('prep', (prep) => rulesRead(prep, groundRules))
  const { send, error } = useOrder()
  const shows = isHolder && live
  const on = groundRules.find((rule) => rule === shown) ?? null
  const next = nextRule(groundRules, read, on)

  const tick = (rule: string, done: boolean): void => {
    addPrep(backstage, { ...stamp(), id: tickKey(rule) }, tickOf(rule, done))
  }
  const show = (rule: string | null): void => {
    if (shows && rule !== shown) void send({ do: 'prompt', text: rule })
  }
  const handleTick = (rule: string, done: boolean): void => {
    tick(rule, done)
    // Read and ticked: the next one is being read. Taken back: this one is, again.
    show(done ? nextRule(groundRules, [...read, rule], rule) : rule)
  }
  const goOn = (): void => {
    if (on !== null) tick(on, true)
    show(next)
  }
  const canGoOn = shows && (next !== null || on !== null)
  const goOnWords =
    on === null
      ? read.length === 0
        ? 'Read the first'
        : 'Read on'
      : next === null
        ? 'All read'
        : 'Next rule'
  useActions([
    {
      id: 'next-rule',
      label:
        on === null ? 'Show the room the next ground rule' : 'Tick the ground rule on screen, show the next',
      group: 'The hour',
      keys: ['x'],
      when: canGoOn,
      run: goOn,
    },
  ])

  return (
    <section className={classes.card} aria-labelledby="ground-rules">
      <div className={classes.head}>
        <h2 id="ground-rules">Ground rules</h2>
        <span className={classes.count}>
          {read.length} of {groundRules.length} read
        </span>
        {canGoOn ? (
          <Button size="xs" variant="default" aria-keyshortcuts="X" onClick={goOn}>
            {goOnWords} <Kbd>X</Kbd>
          </Button>
        ) : (
          <span className={classes.hint}>
            {shows ? 'All are read' : 'Tick each as it is read. Only facilitators see the ticks'}
          </span>
        )}
      </div>
      <ul className={classes.rules}>
        {groundRules.map((rule) => {
          const done = read.includes(rule)
          return (
            <li key={rule} data-on={rule === shown || undefined} data-read={done || undefined}>
              <Checkbox
                className={classes.tick}
                size="xs"
                checked={done}
                label={<span dir="auto">{rule}</span>}
                onChange={(event) => handleTick(rule, event.currentTarget.checked)}
              />
              {rule === shown ? (
                <span className={classes.on}>On screen</span>
              ) : (
                shows && (
                  <button
                    type="button"
                    className={classes.show}
                    aria-label={`Show the room: ${rule}`}
                    onClick={() => show(rule)}
                  >
                    Show
                  </button>
                )
              )}
            </li>
          )
        })}
      </ul>
      {error !== null && <p className={classes.error}>{error}</p>}
    </section>
  )
}
