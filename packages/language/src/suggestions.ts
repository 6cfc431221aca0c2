/** What the writer is told, by what was found: why, then a question that opens more. Sentences of a calm colleague. */
export const SUGGESTIONS = {
  notDone:
    'It did not happen, so it has no story. What did happen, and what made it the thing to do just then?',
  measure: 'What was not there can’t tell what went on. What was there, and what did it show at the time?',
  ifOnly:
    'Another past answers everything and explains little. What was known at that minute, and from where?',
  omitted:
    'What was left out is seen from today. What had the attention instead, and what would have been a reminder?',
  whyNot: 'A why with a not in it asks for a defence. How did it look from where you sat?',
  fault:
    'Fault ends the story early, one’s own too. What was done, and what made it sensible at that minute?',
  character:
    'What somebody is like can’t be changed here; what they had in front of them can. What was that?',
  oneCause: 'One of many. What else had to be true at the same time, and what made it last?',
  slip: 'A place to start asking, not to stop. What made this easy to do, and what showed that it had happened?',
  humanError:
    'It names no condition anybody could change. What did the tool show, and what was expected of it?',
  hidden: 'Somebody was there and knows more than this line. Who can tell this one?',
} as const
