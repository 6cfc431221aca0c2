import type { Facilitation } from './catalogue.ts'

/** What the board says and asks where a server brings no words of its own. */
export const ENGLISH: Facilitation = {
  language: 'en',
  opening: {
    questions: {
      first: 'Is this your first incident review?',
      why: 'What are these reviews for, in your view?',
    },
    frame: [
      'We are here for what this taught us that we could not have known. Fixes may follow; they are not the measure.',
      'Something like it will come back in another form. What we can change is how ready we are.',
      'Most of the hour goes to the timeline: everything we decide later stands on it.',
      'I keep the time and ask a lot. You know the story, so I do not need to.',
      'An idea for a fix? Park it, and keep telling. We open the drawer at the end.',
    ],
    groundRules: [
      'We take good will and skill for granted, in everybody involved.',
      'Every choice made sense with what its maker could see at that moment.',
      'We speak of actions and conditions, never of what a person is like.',
      'What is plain today was not plain then.',
      'Saying “I did this” is welcome: that is how we learn. A name is not blame.',
      'We are all biased. If a phrase slips out, we notice, smile, rephrase and go on. That holds for being hard on yourself, too.',
      'Nobody has to speak. Everybody may.',
      'Any question is good, the simple ones most.',
    ],
  },
  timeline: {
    prompts: [
      'Let the one who was there tell it, and read out nothing they can say themselves.',
      'Ask how and what. Leave why and who in your pocket.',
      '“Obviously”, “of course”: stop there. Would everybody here have known that?',
      'Two people looked at the same thing: hear both, keep both.',
      'Deep in detail while the clock moves: ask who hears this for the first time, then on to the next mark.',
      'For the notes: what was said and seen, not what it means.',
    ],
    inflection: [
      'What did you see, what did you make of it, and what did you try?',
      'Who was looking at something else just then, and what did it show?',
      'What could have been going on instead, as far as you could tell?',
    ],
    knew: [
      'What did you know at this point, and how had you come to know it?',
      'What had you seen like it before?',
    ],
    assumed: ['What did you take for granted here?', 'What were you expecting to see, and from where?'],
    saw: ['What was in front of you at that moment?', 'Who else was looking, and what did they see?'],
  },
  probes: {
    observation: {
      heard: 'It looked odd',
      ask: ['What exactly were you looking at?', 'What was different from a usual day?'],
    },
    judgement: {
      heard: 'It was down',
      ask: ['How could you tell?', 'When did that first cross your mind?'],
    },
    decision: {
      heard: 'So I paged',
      ask: [
        'What else was on the table?',
        'What tipped it?',
        'Have you ever held back in a case like this one?',
      ],
    },
    knowledge: {
      heard: 'I knew that',
      ask: ['Where did you have that from?', 'Who else would know it?'],
    },
    state: {
      heard: 'It was maddening',
      ask: ['What was going on around you just then?', 'When did it begin to feel like that?'],
    },
    model: {
      heard: 'Normally it',
      ask: [
        'What does a normal day look like here?',
        'What comes just before this, and what just after?',
        'Is there any other way to do it?',
      ],
    },
    action: {
      heard: 'I pushed',
      ask: [
        'What were you hoping it would do?',
        'What was pressing on you as you did it?',
        'What else could you have reached for?',
      ],
    },
    help: {
      heard: 'I asked for help',
      ask: ['What told you it was time?', 'How did you know whom to call?', 'Could you reach them?'],
    },
    instrument: {
      heard: 'The graph said',
      ask: ['What made you trust it?', 'What did it not show?', 'What did you have to build on the spot?'],
    },
    silence: {
      heard: 'Nothing in the log',
      ask: [
        'What was being thought, or said elsewhere, in those minutes?',
        'What were you waiting for while nobody wrote?',
      ],
    },
    assumption: {
      heard: 'We took it that',
      ask: ['What did we take as given?', 'When did it stop holding?'],
    },
    expertise: {
      heard: 'That is always so',
      ask: [
        'How did you know this was normal?',
        'What do you see in this line that others would miss?',
        'How do you tell that it is getting worse?',
      ],
    },
  },
  slips: {
    counterfactual: {
      heard: 'should have, could have, failed to, if only',
      ask: ['That did not happen. What did, and how did it look like the thing to do?'],
    },
    'single-cause': {
      heard: 'the root cause, human error',
      ask: ['What had to come together? What let it through, and what made it last?'],
    },
    hindsight: {
      heard: 'anyone could see',
      ask: ['When did that information reach us, and who had it before?'],
    },
    outcome: {
      heard: 'a bad call',
      ask: ['Had it worked out, would we call it bad? What was known when it was made?'],
    },
    confirmation: {
      heard: 'one story takes over',
      ask: ['Who saw something else?', 'What in the logs, graphs or chat speaks against it?'],
    },
    passive: {
      heard: 'a script was run',
      ask: ['Who can tell us this part? They know it best.'],
    },
    training: {
      heard: 'they need training',
      ask: ['What could the tool or the page have told them in time?'],
    },
  },
  gate: ['What is missing?', 'Did any of this go differently for you?', 'Can we build on this timeline?'],
  discussion: [
    'Did we notice soon enough, and by the right means?',
    'Did the people who depend on us hear in time: customers, support, colleagues?',
    'What still needed cleaning up afterwards?',
    'Which tools did we have, which did we make up?',
    'Could we see what was happening? What would we put on the wall?',
    'If it went long: were we tired? How did the hand-over go?',
    'What went well? What was luck?',
    'What keeps this from happening on all the other days?',
    'What surprised us most, and what did we believe before?',
    'What did you learn that you will use next week?',
    'Where else could the same weakness show, in another form?',
  ],
  remediation: [
    'None is a fine result. Shall we leave it at what we learned?',
    'Who will carry it, by name? What will be true, in one sentence, when it is done?',
    'Can it be finished in about 30 days? If not, what is the part that can?',
    'What is the smallest step that helps the next person on call?',
    'Does it change the system, the tool or the information, and leave the people as they are?',
    'Which part of the timeline we agreed does it answer?',
    'What trouble could it make of its own?',
    'One more graph or alert: who will read it, and what will they stop reading?',
    'Unsure? Let it soak: three people, two working days, then decide.',
  ],
  before: [
    'Talk first with those nearest to it, within two days.',
    'Have you been in a review before?',
    'What about it worries you?',
    'What do you want to be heard?',
    'May I call on you, and for what?',
    'Hold the review within a day if you can, within two weeks at most.',
  ],
  door: {
    learned: 'Did you learn a thing that will change how you work?',
    again: 'Would you come again?',
  },
  afterwards: [
    'Where did we dig?',
    'Where did we miss a story?',
    'When did I talk too much?',
    'Which question opened the room?',
    'What shall we try differently next time?',
  ],
}
