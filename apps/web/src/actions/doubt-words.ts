import type { ActionDoubt } from '@second-story/board'

/** What is asked of an action, as a question to think on and never a fault. `day` is when it would be looked at. */
export const doubtWords = (doubt: ActionDoubt | 'unowned', day: string): string => {
  switch (doubt) {
    case 'training':
      return 'Asks people to know better. What could the tool or the page show them instead?'
    case 'rewrite':
      return 'This is large. What is the smallest step that helps the next person on call?'
    case 'vague':
      return `Broad. What would be different on ${day} that you could point at?`
    case 'several':
      return 'This sounds like more than one thing. Which of them comes first?'
    case 'unmeasurable':
      return 'How would somebody see that it is done? A figure, or what a screen will show.'
    case 'dashboard':
      return 'One more thing to watch. Who will read it, and what will they stop reading?'
    case 'automation':
      return 'Would a tool do, and not only automation? What would a person see, and decide?'
    case 'unowned':
      return 'Who is closest to this, and wants it?'
  }
}
