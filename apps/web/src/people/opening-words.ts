/** What holds in the room, to be read aloud and ticked one by one. */
export const GROUND_RULES = [
  'We take good will and skill for granted, in everybody involved.',
  'Every choice made sense with what its maker could see at that moment.',
  'Speak of actions and conditions, never about what a person is like.',
  'What is plain today was not plain then.',
  'Saying “I did this” is welcome; it is how we learn. Names are not blame.',
  'We are all biased. If a phrase slips out, we notice, smile, rephrase, go on. The same goes for being hard on yourself.',
  'Nobody has to speak. Everybody may.',
  'Any question is good; the simple ones most.',
] as const
