import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One rule switched off: a piece of a file, what stands there instead, and the tests that have to notice. */
export interface Mutant {
  readonly file: string
  readonly find: string
  readonly put: string
  /** Which of the places where `find` stands, from 0. */
  readonly at: number
  readonly tests: readonly string[]
}

const GATE = 'packages/sync/src/gate'
const GATE_TESTS = [GATE]
const BOARD_TESTS = ['packages/board/src/touches.test.ts']
const POLICY_TESTS = ['packages/policy']

/**
 * Refusals of the gate that another one stands behind, so that no update can tell whether they are there: they say sooner
 * or better what is wrong. A test that can tell takes one off the list.
 */
export const BEHIND_ANOTHER: readonly { readonly file: string; readonly line: string }[] = [
  // Nothing read after the end is a number, which is refused as one that is too large.
  { file: `${GATE}/bytes.ts`, line: "if (byte === undefined) throw malformed('it ends too early')" },
  // What comes next is behind the end.
  {
    file: `${GATE}/bytes.ts`,
    line: "if (size > this.left) throw malformed('a text is longer than the update')",
  },
  {
    file: `${GATE}/bytes.ts`,
    line: "if (count * bytesEach > this.left) throw malformed('it announces more values than it has')",
  },
  // These run into the end.
  {
    file: `${GATE}/scan.ts`,
    line: "if (count > reader.left) throw malformed('it announces more values than it has')",
  },
  {
    file: `${GATE}/scan.ts`,
    line: "if (size * 2 > reader.left) throw malformed('it announces more deletions than it has')",
  },
  // A section with it counts as unknown, and is read in full.
  {
    file: `${GATE}/skip.ts`,
    line: "throw new Refusal('content', 'This kind of content is not used here.')",
  },
  // No content has this number.
  { file: `${GATE}/scan.ts`, line: "if (kind === GC) throw malformed('a struct has unknown flags')" },
  // What is no type holds nothing that would fit.
  { file: `${GATE}/locate.ts`, line: "if (content.kind !== 'type') throw misplaced()" },
]

/** Every rule of the gate is a `throw`: each in turn becomes a thing that is made and let go. */
export function gateMutants(root: string): Mutant[] {
  const files = readdirSync(join(root, GATE)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'refusal.ts',
  )
  return files.flatMap((name) => {
    const file = `${GATE}/${name}`
    const text = readFileSync(join(root, file), 'utf8')
    const throws = [...text.matchAll(/\bthrow (?!error\b)/g)]
    return throws.map((_match, at) => ({ file, find: 'throw ', put: 'void ', at, tests: GATE_TESTS }))
  })
}

const inGate = (file: string, find: string, put: string): Mutant => ({
  file: `${GATE}/${file}`,
  find,
  put,
  at: 0,
  tests: GATE_TESTS,
})
const inTouches = (find: string, put: string): Mutant => ({
  file: 'packages/board/src/touches.ts',
  find,
  put,
  at: 0,
  tests: BOARD_TESTS,
})
const inPolicy = (find: string, put: string): Mutant => ({
  file: 'packages/policy/src/document.ts',
  find,
  put,
  at: 0,
  tests: POLICY_TESTS,
})

/** Rules that are no refusal of their own: what is looked at, counted and left out. */
export const OTHER_MUTANTS: readonly Mutant[] = [
  inGate('bytes.ts', 'fatal: true', 'fatal: false'),
  inGate('bytes.ts', '    this.count()\n    switch', '    switch'),
  inGate('scan.ts', '() => reader.count()', '() => {}'),
  inGate('scan.ts', '  checkBackwards(client, struct)\n', ''),
  inGate('scan.ts', '  checkParsed(value, depth, () => reader.count())\n', ''),
  inGate('trim.ts', 'if (sections.every(', 'if (true || sections.every('),
  inGate('trim.ts', 'reading.scan.left ? withoutLeft(reading) : reading', 'reading'),
  inGate('identity.ts', 'bindings.push({ clientId: client, personId })', 'void bindings'),
  inGate('admit.ts', '  checkSize(sections, limits)\n', ''),
  inGate('admit.ts', 'collected > limits.collected || ', ''),
  inGate('admit.ts', ' || sections.length > limits.clients', ''),
  inGate('admit.ts', 'structs > limits.structs || ', ''),
  inGate('admit.ts', '  checkGaps(doc, sections)\n', ''),
  inGate('admit.ts', '  if (!verdict.allowed) return', '  if (false as boolean) return'),
  inGate('admit.ts', 'places.length === 0 && !isNew', 'places.length === 0'),
  inGate('admit.ts', '.filter(({ place }) => !judged(options, [place]).allowed)', '.filter(() => false)'),
  inGate('locate.ts', 'this.going.add(current)', 'void current'),
  inGate('locate.ts', 'this.places.push({ root, path, nodes, verb', 'void ({ root, path, nodes, verb'),
  inGate('locate.ts', 'left === right && struct.key === this.#foundKey', 'left === right'),
  inGate('locate.ts', '    this.#crowd(section.client, struct, container)\n', ''),
  inGate(
    'locate.ts',
    'if (this.#single && this.#follows(struct, container)) return',
    'if (this.#single) return',
  ),
  inGate('crowding.ts', '    this.#keys.add(client, struct, container, struct.key)\n', ''),
  inGate('crowding.ts', '      this.#walk(left.before, after, container, bunch)\n', ''),
  inGate('crowding.ts', '      this.#charge(1 + gap.length)\n', ''),
  inGate('crowding.ts', '        this.#charge(other.added)\n', ''),
  inGate('key-chains.ts', '      this.#charge(chain.added)\n', ''),
  inGate('key-chains.ts', '      this.#charge(1)\n', ''),
  inGate('deletes.ts', '      going.add(struct)\n', ''),
  inGate('deletes.ts', 'if (goesWithItsContainer(item, going)) continue', ''),
  inGate('deletes.ts', '      locator.places.push(deletion(locator, type, item.parentSub))\n', ''),
  inGate('deletes.ts', '      locator.places.push(deletion(locator, type, null))\n', ''),
  inGate('container.ts', 'if (keyed && kind !==', 'if (false && kind !=='),
  inGate(
    'container.ts',
    "if (content.kind === 'deleted') return keyed || kind !== 'map'",
    "if (content.kind === 'deleted') return true",
  ),
  inGate('apply.ts', '  if (changed !== null) verifyChanged(changed, locator)\n', ''),
  inGate('spare.ts', 'if (clock < end) kept.push(clock, end - clock)', 'kept.push(clock, end - clock)'),

  inTouches('if (!isSection(place.root)) return', 'if (false as boolean) return'),
  inTouches("typeof field !== 'string') return wrong('Facts", "false as boolean) return wrong('Facts"),
  inTouches('if (place.path.length !== 2 || place.path[1] !== null)', 'if (false as boolean)'),
  inTouches(
    "place.verb === 'insert' && place.content?.kind !== 'string' && place.content?.kind !== 'deleted'",
    'false as boolean',
  ),
  inTouches('if (!Object.hasOwn(factFields, field)) return', 'if (false as boolean) return'),
  inTouches('if (key === null || !isKey(key)) return', 'if (key === null) return'),
  inTouches("if (typeof key !== 'string' || !isKey(key))", "if (typeof key !== 'string')"),
  inTouches('return fits ? touched', 'return true ? touched'),
  inTouches("typeof field !== 'string' || !Object.hasOwn(fields, field)", "typeof field !== 'string'"),
  inTouches('if (path.length !== depth || !schema) return', 'if (!schema) return'),
  inTouches("content?.kind !== 'any' || content.values.length === 0", "content?.kind !== 'any'"),
  inTouches('if (!parsed.success)', 'if (false as boolean)'),
  inTouches(
    'if (nodes.some((node) => !Object.hasOwn(NOTE_NODES, node))) return',
    'if (false as boolean) return',
  ),
  inTouches('if (!allowed.includes(attribute))', 'if (false as boolean)'),
  inTouches('return values.every(plainAttribute) ? null', 'return true ? null'),
  inTouches(
    "return path.length > 1 ? null : 'Words of the notes stand in a block.'\n    case 'deleted'",
    "return null\n    case 'deleted'",
  ),
  inTouches(
    "return path.length > 1 ? null : 'Words of the notes stand in a block.'\n      if",
    'return null\n      if',
  ),
  inTouches("if (content.type !== 'xml-element') return", 'if (false as boolean) return'),
  inTouches("return Object.hasOwn(NOTE_NODES, content.nodeName ?? '') ? null", 'return true ? null'),
  inTouches('if (!Object.hasOwn(NOTE_MARKS, key)) return', 'if (false as boolean) return'),
  inTouches("if (typeof value !== 'object' || Array.isArray(value)) return", 'if (false as boolean) return'),
  inTouches('if (!NOTE_MARKS[key]?.includes(attribute))', 'if (false as boolean)'),
  inTouches('if (!plainAttribute(given)) return', 'if (false as boolean) return'),
  inTouches(' || !isSafeLink(given)', ''),
  inTouches(' || given.length > TEXT_CHARS', ''),
  inTouches('PERSON_KEYED.has(section) ? id : ownerOf(id)', 'ownerOf(id)'),

  inPolicy("role === 'observer'\n    ? no(", '(false as boolean)\n    ? no('),
  inPolicy(
    "if (role === 'observer') return mayWriteAtAll(role)",
    "if (role === 'observer') return { allowed: true }",
  ),
  inPolicy(
    "if (!row) return no('server-only'",
    "if (!row) return { allowed: true }\n  if (false as boolean) return no('server-only'",
  ),
  inPolicy(
    "if (!right) return no('role'",
    "if (!right) return { allowed: true }\n  if (false as boolean) return no('role'",
  ),
  inPolicy('if (!isOpen(role, touch.section, state)) {', 'if (false as boolean) {'),
  inPolicy('SPEAKS_OF.has(touch.section) || touch.owner === personId', 'touch.owner === personId'),
  inPolicy("if (right === 'own') {", 'if (false as boolean) {'),
  inPolicy('if (touch.owner !== null)', 'if (false as boolean)'),
  inPolicy("if (state === 'live') return true", 'if (true as boolean) return true'),
  inPolicy("return role !== 'participant' || BEFORE.has(section)", 'return true'),
  inPolicy("if (state === 'closed') return AFTER[role].has(section)", "if (state === 'closed') return true"),
]
