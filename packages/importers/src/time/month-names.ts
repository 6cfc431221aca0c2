// As the programs that people copy from write days in German, French, Spanish, Portuguese, Italian and Dutch.
const names: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari', 'janv'],
  ['februar', 'février', 'febrero', 'fevereiro', 'febbraio', 'februari', 'févr'],
  ['märz', 'mars', 'marzo', 'março', 'maart', 'mär'],
  ['avril', 'abril', 'aprile', 'avr'],
  ['mai', 'mayo', 'maio', 'maggio', 'mei'],
  ['juni', 'juin', 'junio', 'junho', 'giugno'],
  ['juli', 'juillet', 'julio', 'julho', 'luglio', 'juil'],
  ['août', 'agosto', 'augustus'],
  ['septembre', 'septiembre', 'setembro', 'settembre'],
  ['oktober', 'octobre', 'octubre', 'outubro', 'ottobre', 'okt'],
  ['novembre', 'noviembre', 'novembro'],
  ['dezember', 'décembre', 'diciembre', 'dezembro', 'dicembre', 'dez', 'déc'],
]
const weekdayNames: readonly (readonly string[])[] = [
  ['montag', 'lundi', 'lunes', 'segunda-feira', 'lunedì', 'maandag'],
  ['dienstag', 'mardi', 'martes', 'terça-feira', 'martedì', 'dinsdag'],
  ['mittwoch', 'mercredi', 'miércoles', 'quarta-feira', 'mercoledì', 'woensdag'],
  ['donnerstag', 'jeudi', 'jueves', 'quinta-feira', 'giovedì', 'donderdag'],
  ['freitag', 'vendredi', 'viernes', 'sexta-feira', 'venerdì', 'vrijdag'],
  ['samstag', 'sonnabend', 'samedi', 'sábado', 'sabato', 'zaterdag'],
  ['sonntag', 'dimanche', 'domingo', 'domenica', 'zondag'],
]

function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list, index) => list.map((name) => [name, index + 1] as const)))
}

function anyOf(lists: readonly (readonly string[])[]): string {
  // The longest first: März is not Mär.
  return lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|')
}

const monthNumbers = numbered(names)
const weekdayNumbers = numbered(weekdayNames)
const day = new RegExp(
  `(\\d{1,2})(?:er|º|\\.)?\\s(?:de\\s)?(${anyOf(names)})\\.?(?:\\s(?:de\\s)?((?:19|20)\\d{2})(?![\\d:]))?(?!\\p{L})`,
  'iuy',
)
const weekday = new RegExp(`(${anyOf(weekdayNames)})(?!\\p{L}),?(?=\\s|$)`, 'iuy')

/** A day as written elsewhere at exactly this place: `1. Mai 2024`, `1er mai`, `1 de mayo de 2024`. */
export function dayElsewhere(
  text: string,
  at: number,
): { day: number; month: number; year: number | null; end: number } | null {
  day.lastIndex = at
  const found = day.exec(text)
  const month = monthNumbers.get((found?.[2] ?? '').toLowerCase())
  if (!found || month === undefined) return null
  const year = found[3] === undefined ? null : Number(found[3])
  return { day: Number(found[1]), month, year, end: at + found[0].length }
}

/** A weekday as written elsewhere at exactly this place, 1 Monday to 7 Sunday. */
export function weekdayElsewhere(text: string, at: number): { weekday: number; end: number } | null {
  weekday.lastIndex = at
  const found = weekday.exec(text)
  const number = weekdayNumbers.get((found?.[1] ?? '').toLowerCase())
  return found && number !== undefined ? { weekday: number, end: at + found[0].length } : null
}
