/**
 * About how wide a text of the interface is drawn, in px, without asking the page for its layout. An average letter
 * of Inter is 0.56 em wide; capitals and wide letters are counted in.
 */
export const shownWidth = (text: string, fontSize: number): number => {
  let units = 0
  for (const letter of text)
    units += /[MWmw]/.test(letter) ? 0.86 : /[ilj.,:;'|!]/.test(letter) ? 0.29 : 0.575
  return units * fontSize
}
