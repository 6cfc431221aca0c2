/** What a new ticket starts with. */
export interface TicketWords {
  title: string
  body: string
  /** YYYY-MM-DD, or empty. */
  due: string
  /** A name, or empty. */
  owner: string
}

/** A tracker answers 414 to addresses that are longer than about 8 KB; headers share that with it. */
export const TICKET_URL_CHARS = 7_500
/** The longest template; with it and the longest title an address still fits. */
export const TICKET_TEMPLATE_CHARS = 1_000
/** What stands where a long body ends early. */
export const CUT_SENTENCE = '\n\n(This was too long for a link. The rest stands in the review.)'

const HOLES: readonly string[] = ['title', 'body', 'due', 'owner'] satisfies (keyof TicketWords)[]

/**
 * Makes the template of new-ticket links from a preset or an own template.
 * @param setting `github:owner/repo`, `gitlab:group/project`, `jira:site/<project id>/<issue type id>`,
 *   `linear:workspace/TEAM`, or an http(s) address with {title} and, as it likes, {body} {due} {owner}
 * @returns the template, or what is wrong with the setting in a few words
 */
export const ticketTemplate = (setting: string): { template: string } | { fault: string } => {
  const preset = /^(github|gitlab|jira|linear):(?!\/\/)(.*)$/.exec(setting)
  if (preset) return presetTemplate(preset[1] ?? '', preset[2] ?? '')
  if (setting.length > TICKET_TEMPLATE_CHARS) {
    return { fault: `give a template of up to ${TICKET_TEMPLATE_CHARS} characters` }
  }
  // Words of people must not choose where a link leads: the place is over before the first of them.
  if (!/^https?:\/\/[^/?#{}@\s]+[/?#]\S*$/.test(setting) || !URL.canParse(setting)) {
    return {
      fault:
        'give github:owner/repo, gitlab:group/project, jira:site/1/2, linear:workspace/TEAM or an http(s) address with {title}',
    }
  }
  const holes = [...setting.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
  const unknown = holes.find((name) => !HOLES.includes(name))
  if (unknown !== undefined) {
    return {
      fault: `there is no {${unknown.slice(0, 40)}}; there are ${HOLES.map((name) => `{${name}}`).join(' ')}`,
    }
  }
  return holes.includes('title') ? { template: setting } : { fault: 'it needs {title}' }
}

const PART = '[\\w.~-]+'
const PRESETS: Readonly<
  Record<string, { form: RegExp; example: string; of: (...parts: string[]) => string }>
> = {
  github: {
    form: new RegExp(`^(${PART})/(${PART})$`),
    example: 'github:owner/repo',
    of: (owner, repo) => `https://github.com/${owner}/${repo}/issues/new?title={title}&body={body}`,
  },
  gitlab: {
    form: new RegExp(`^(${PART}(?:/${PART})+)$`),
    example: 'gitlab:group/project',
    of: (project) =>
      `https://gitlab.com/${project}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}`,
  },
  jira: {
    form: /^([a-z\d-]+)\/(\d+)\/(\d+)$/,
    example: 'jira:site/10000/10001 (the ids of a project and an issue type)',
    of: (site, project, type) =>
      `https://${site}.atlassian.net/secure/CreateIssueDetails!init.jspa?pid=${project}&issuetype=${type}&summary={title}&description={body}`,
  },
  linear: {
    form: /^([a-z\d-]+)\/([A-Z][A-Z\d]*)$/,
    example: 'linear:workspace/TEAM',
    of: (workspace, team) =>
      `https://linear.app/${workspace}/team/${team}/new?title={title}&description={body}&assignee={owner}`,
  },
}

const presetTemplate = (name: string, rest: string): { template: string } | { fault: string } => {
  const preset = PRESETS[name]
  const parts = preset?.form.exec(rest)
  if (!preset || !parts) return { fault: `give it like ${preset?.example ?? 'github:owner/repo'}` }
  return { template: preset.of(...parts.slice(1)) }
}

/**
 * The address at which a tracker offers a new ticket with these words. Each is percent-encoded; a body that would
 * make the address longer than {@link TICKET_URL_CHARS} ends early and says so.
 */
export const fillTicket = (template: string, words: TicketWords): string => {
  // What nobody has said is left out: an empty day or name is a wrong one to some trackers.
  const said = template.replace(/&[^?&=#{}]+=\{(due|owner)\}(?=[&#]|$)/g, (part, name: 'due' | 'owner') =>
    words[name] === '' ? '' : part,
  )
  const fill = (body: string): string =>
    said.replace(/\{(title|body|due|owner)\}/g, (_hole, name: keyof TicketWords) =>
      encodeURIComponent((name === 'body' ? body : words[name]).toWellFormed()),
    )
  const whole = fill(words.body)
  if (whole.length <= TICKET_URL_CHARS) return whole
  // By what people see as a character. How long an encoded text is rises with its length.
  const letters = [...new Intl.Segmenter().segment(words.body)].map(({ segment }) => segment)
  let [fits, tooLong] = [0, letters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (fill(cut(letters, middle)).length <= TICKET_URL_CHARS) fits = middle
    else tooLong = middle
  }
  return fill(cut(letters, fits))
}

const cut = (letters: readonly string[], length: number): string =>
  `${letters.slice(0, length).join('').trimEnd()}${CUT_SENTENCE}`

/**
 * What two ways of writing one ticket have in common: an address without its fragment, case of its host and slash at
 * the end; anything else (a key such as OPS-12) as it is, without space around. Empty for nothing.
 */
export const ticketKey = (ticket: string): string => {
  const text = ticket.trim()
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text
  const url = new URL(text)
  url.hash = ''
  return url.href.replace(/\/+$/, '')
}
