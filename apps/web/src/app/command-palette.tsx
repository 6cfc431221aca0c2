import { useStore } from 'zustand'
import { ACTION_GROUPS, offeredActions, type Offered } from '../kit/actions.ts'
import { KeysOf } from '../kit/keys-of.tsx'
import { type Pick, type PickGroup, PickList } from '../kit/pick-list.tsx'
import { handlesKey, performKey } from '../kit/use-keys.ts'
import { useUi } from '../room/ui-store.ts'
import { useIsFacilitator } from '../room/use-me.ts'
import { KEYS } from './keyboard-words.ts'
import { fits } from '../kit/matching.ts'

/** Ctrl K: everything that this person may do now, with its key, by a few letters of its name. */
export const CommandPalette = () => {
  const offered = useStore(offeredActions)
  const isFacilitator = useIsFacilitator()
  const groups = allGroups(offered, isFacilitator)
  const find = (words: string): readonly PickGroup[] =>
    groups
      .map(({ name, picks }) => ({
        name,
        picks: picks.filter(({ label }) => fits(`${label} ${name}`, words)),
      }))
      .filter(({ picks }) => picks.length > 0)
  return (
    <PickList
      title="Do anything"
      placeholder="What do you want to do?"
      none="Nothing here goes by that name."
      find={find}
      onClose={() => useUi.getState().setAsking(null)}
    />
  )
}

/** What the features offer, and every key of the map that does something now and is not among it. */
const allGroups = (offered: readonly Offered[], isFacilitator: boolean): PickGroup[] => {
  const newest = new Map(offered.map((one) => [one.id, one]))
  const covered = new Set(offered.flatMap(({ keys }) => keys))
  const groups = new Map<string, Pick[]>(ACTION_GROUPS.map((name) => [name, []]))
  const add = (group: string, pick: Pick): void => {
    groups.set(group, [...(groups.get(group) ?? []), pick])
  }
  for (const { id, label, group, keys, run } of newest.values()) {
    add(group, { id, label, run, end: keys[0] === undefined ? undefined : <KeysOf name={keys[0]} /> })
  }
  for (const { name, who, keys } of KEYS) {
    if (who === 'facilitators' && !isFacilitator) continue
    for (const [what, ...names] of keys) {
      for (const key of names) {
        if (covered.has(key) || !handlesKey(key)) continue
        add(name, { id: key, label: what, run: () => void performKey(key), end: <KeysOf name={key} /> })
      }
    }
  }
  return [...groups].map(([name, picks]) => ({ name, picks })).filter(({ picks }) => picks.length > 0)
}
