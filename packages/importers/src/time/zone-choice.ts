import type { RawEntry, RawItem } from '../format.ts'
import type { Warnings } from '../warnings.ts'
import { LocalTime } from './local-time.ts'
import { doubtAbout } from './statements.ts'
import type { Statements } from './statements.ts'
import { zoneName } from './zones.ts'

interface Chosen {
  zone: string
  /** Short name as written in the input, '' where it did not come from there. */
  name: string
}

// The one zone that some times carry: the others of the same list mean it too.
function onlyZone(items: readonly RawItem[]): (Chosen & { line: number }) | null {
  let only: (Chosen & { line: number }) | null = null
  for (const item of items) {
    if (item.kind !== 'entry' || item.when.kind !== 'wall' || item.when.zone === null) continue
    if (only && only.zone !== item.when.zone) return null
    only ??= { zone: item.when.zone, name: item.zoneName ?? '', line: item.line }
  }
  return only
}

/**
 * Decides in which zone a time is read: the one written at it, else the caller's, else the one the input states, else the
 * only one that other times of the input carry, else UTC. Says what is doubtful about the choice.
 */
export class ZoneChoice {
  readonly #asked: string | null
  readonly #stated: Statements['zone']
  readonly #only: ReturnType<typeof onlyZone>
  readonly #warnings: Warnings
  readonly #needZone: () => void
  readonly #known = new Map<string, LocalTime>()

  constructor(
    frame: { timeZone: string | null; statements: Statements },
    items: readonly RawItem[],
    warnings: Warnings,
    needZone: () => void,
  ) {
    this.#asked = frame.timeZone
    this.#stated = frame.statements.zone
    this.#only = frame.timeZone === null && frame.statements.zone === null ? onlyZone(items) : null
    this.#warnings = warnings
    this.#needZone = needZone
  }

  #chosen(written: string | null, entry: RawEntry): Chosen {
    if (written !== null) return { zone: written, name: entry.zoneName ?? '' }
    if (this.#asked !== null) return { zone: this.#asked, name: '' }
    if (this.#stated) return this.#stated
    if (this.#only) {
      const what = `Times without a zone were read in ${this.#only.name || this.#only.zone}, which the others carry (line ${this.#only.line}).`
      this.#warnings.once('only zone', entry.line, what)
      return this.#only
    }
    this.#needZone()
    return { zone: 'UTC', name: '' }
  }

  #local(zone: string): LocalTime {
    let local = this.#known.get(zone)
    if (!local) {
      local = new LocalTime(zone)
      this.#known.set(zone, local)
    }
    return local
  }

  /** Local time of an entry with the zone written at it, or null. */
  of(written: string | null, entry: RawEntry): LocalTime {
    const chosen = this.#chosen(written, entry)
    const doubt = chosen.name === '' ? null : doubtAbout(chosen.name)
    if (doubt) this.#warnings.once(`doubt ${chosen.name}`, entry.line, `${doubt}.`)
    return this.#local(chosen.zone)
  }

  /** The moment of a wall time of an entry; what the clocks of that day do to it is said. */
  moment(written: string | null, wall: number, notBefore: number | null, entry: RawEntry): number {
    const local = this.of(written, entry)
    const { ms, change } = local.moment(wall, notBefore)
    if (change !== 'none') {
      const day = new Date(wall).toISOString().slice(0, 10)
      const what =
        change === 'twice'
          ? `Clocks in ${local.zone} are set back on ${day}, so some times happen twice. The first was taken, the second where the order of the lines asks for it.`
          : `Clocks in ${local.zone} are set forward on ${day}, so this time never was; it was moved on by the gap.`
      this.#warnings.once(`${change} ${local.zone} ${day}`, entry.line, what)
    }
    this.#checkSeason(this.#chosen(written, entry).name, ms, wall, entry)
    return ms
  }

  // CET in July, PST in June: taken literally, but people often mean what the clocks there show.
  #checkSeason(name: string, ms: number, wall: number, entry: RawEntry): void {
    const named = name === '' ? null : zoneName(name)
    if (!named?.region || this.#local(named.region).moment(wall, null).ms === ms) return
    const what = `"${name}" is not what clocks in ${named.region} show on that day; it was read as ${named.zone}, as written.`
    this.#warnings.once(`season ${name}`, entry.line, what)
  }

  /** Says where the caller's zone or a second statement stands against what the input states. */
  sayConflicts(otherZone: string | null): void {
    const stated = this.#stated
    if (!stated) return
    if (this.#asked !== null && this.#asked !== stated.zone) {
      const what = `The text states its times in ${stated.name}; they were read in ${this.#asked}, as asked.`
      this.#warnings.add(stated.line, what)
    } else if (this.#asked === null && otherZone !== null) {
      const what = `The text states two time zones, ${stated.name} and ${otherZone}; ${stated.name} was taken.`
      this.#warnings.add(stated.line, what)
    }
  }
}
