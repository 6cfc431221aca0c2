import { Button } from '@mantine/core'
import { IconQuote, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { Kbd } from '../kit/kbd.tsx'
import { useFacilitation } from '../room/facilitation.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { KEYED, threeFrom } from './lines-to-say.ts'
import { useHolderName } from './other-facilitator.ts'
import { OwnQuestion } from './own-question.tsx'
import { Panel } from '../kit/panel.tsx'
import classes from './say-next.module.css'
import { useLinesToSay } from './use-lines-to-say.ts'

/** What to say or ask next; whoever holds the room puts one of them on everybody's screen. */
export const SayNext = () => {
  const { send, error } = useOrder()
  const isHolder = useIsHolder()
  const { language } = useFacilitation()
  const holder = useHolderName()
  const shown = useAgenda((agenda) => agenda.prompt)
  const { phase, three, others } = useThree(shown)
  const live = phase !== 'preparation'
  const show = (text: string): void => void send({ do: 'prompt', text: text === shown ? null : text })
  useActions([
    ...three.map((text, index) => ({
      id: `prompt-${index + 1}`,
      label: `Show the room “${text}”`,
      group: 'The room' as const,
      keys: [String(index + 1)],
      when: live && isHolder && text !== shown,
      run: () => show(text),
    })),
    {
      id: 'prompt-others',
      label: 'Look for something else to ask',
      group: 'Private',
      when: others !== null,
      run: () => others?.(),
    },
  ])

  return (
    <Panel
      icon={IconQuote}
      title={TITLES[phase] ?? 'Say next'}
      note={!live ? null : isHolder ? 'press to show the room' : holder && `${holder} shows these`}
    >
      {live && shown !== null && !three.includes(shown) && (
        <div className={classes.lines}>
          <div className={classes.line} data-on>
            <span dir="auto">{shown}</span>
            <span className={classes.on}>On screen</span>
          </div>
        </div>
      )}
      <ol className={classes.lines} lang={language}>
        {three.map((text, index) => (
          <li key={text}>
            {live && isHolder ? (
              <button
                type="button"
                className={classes.line}
                aria-pressed={text === shown}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => show(text)}
              >
                <Kbd>{String(index + 1)}</Kbd>
                <span dir="auto">{text}</span>
                {text === shown && <span className={classes.on}>On screen</span>}
              </button>
            ) : (
              <div className={classes.line} data-on={(live && text === shown) || undefined}>
                <span dir="auto">{text}</span>
                {live && text === shown && <span className={classes.on}>On screen</span>}
              </div>
            )}
          </li>
        ))}
      </ol>
      {error !== null && <p className={classes.refused}>{error}</p>}
      {phase === 'timeline' && isHolder && <Reminder />}
      <div className={classes.foot}>
        {live && isHolder && <OwnQuestion onShow={(text) => send({ do: 'prompt', text })} />}
        {others !== null && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconRefresh size={14} stroke={1.5} aria-hidden />}
            onClick={others}
          >
            Others
          </Button>
        )}
      </div>
    </Panel>
  )
}

const TITLES: Readonly<Record<string, string>> = {
  preparation: 'Before the meeting',
  timeline: 'Ask next',
  agreement: 'Ask next',
  discussion: 'Ask next',
}

/** For whoever conducts, not for the room: another one with every entry that is told. */
const Reminder = () => {
  const { prompts } = useFacilitation().timeline
  const told = useAgenda((agenda) => Object.keys(agenda.told).length)
  return <p className={classes.reminder}>{prompts[told % prompts.length]}</p>
}

/**
 * Three lines and a way to the next three. While one of them is on the screen they stay as they are: what people
 * write meanwhile must not put another one under the key.
 */
const useThree = (shown: string | null) => {
  const { moment, phase, lines } = useLinesToSay()
  const [from, setFrom] = useState({ moment, at: 0 })
  const [kept, setKept] = useState({ moment, lines })
  const at = from.moment === moment ? from.at : 0
  const inUse = shown !== null && kept.moment === moment && threeFrom(kept.lines, at).includes(shown)
  if (!inUse && (kept.moment !== moment || kept.lines !== lines)) setKept({ moment, lines })
  const now = inUse ? kept.lines : lines
  const others = now.length > KEYED ? () => setFrom({ moment, at: (at + KEYED) % now.length }) : null
  return { phase, three: threeFrom(now, at), others }
}
