import { EntryEvidence } from '../evidence/entry-evidence.tsx'
import { EvidenceCount } from '../evidence/evidence-count.tsx'
import { EvidenceMenu, EvidenceSheet } from '../evidence/evidence-offers.tsx'
import type { EvidenceSlot } from '../timeline/evidence-slot.ts'

/** What the timeline shows of files and links. */
export const EVIDENCE: EvidenceSlot = {
  Card: EntryEvidence,
  Line: EvidenceCount,
  Menu: EvidenceMenu,
  Sheet: EvidenceSheet,
}
