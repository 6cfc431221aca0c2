/** Letters up to which the words of an entry are read at a glance; what somebody typed into a chat may go on and on. */
const GLANCE = 140

/** Whether an entry's words are drawn as text is, and not as a heading. */
export const isLongTitle = ({ text = '' }: { text?: string | undefined }): boolean => text.length > GLANCE
