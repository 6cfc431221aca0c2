import { Map as YMap, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { headingText } from './attack.ts'
import type { Attack } from './attack.ts'
import { PEOPLE } from './world.ts'

/** What comes back after a while offline. */
export const HISTORY: readonly Attack[] = [
  {
    name: 'one forbidden write among 200 merged offline ones',
    as: 'mal',
    build: (world) => {
      const doc = world.replica(PEOPLE.mal.client)
      for (let i = 0; i < 200; i++) {
        doc.getMap('annotations').set(`mal:offline${i}`, new YMap([['body', `thought ${i}`]]))
        if (i === 100) doc.getMap('facts').set('title', 'hacked')
      }
      return [encodeStateAsUpdate(doc, encodeStateVector(world.doc))]
    },
    succeeded: (doc) => doc.getMap('facts').get('title') === 'hacked',
  },
  {
    name: 'a role lowered while offline',
    as: 'ada',
    role: 'participant',
    build: (world) => {
      const doc = world.replica(PEOPLE.ada.client)
      headingText(doc).insert(0, 'hacked ')
      return [encodeStateAsUpdate(doc, encodeStateVector(world.doc))]
    },
    succeeded: (doc) => headingText(doc).toString().includes('hacked'),
  },
]
