/** Pairs of quotation marks. The straight single one is an apostrophe too, so it needs an edge of a word outside. */
const QUOTED =
  /"[^"\n]{1,400}"|“[^”]{1,400}”|„[^“”]{1,400}[“”]|«[^»]{1,400}»|(?<![\p{L}\p{N}])'(?=[\p{L}])[^'\n]{0,200}(?:(?<=\p{L})'(?=\p{L})[^'\n]{0,200}){0,4}'(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘[^‘\n]{1,200}?’(?![\p{L}\p{N}])|^[ \t]*>[^\n]*/gmu

/** The places of a text that are somebody else's words: between quotation marks, and quoted lines (`> ...`). */
export function quotedSpans(text: string): (readonly [number, number])[] {
  return [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length] as const)
}
