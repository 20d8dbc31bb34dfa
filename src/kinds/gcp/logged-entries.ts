import { type LogFilter, parseLogFilter } from './log-filter.ts'

/** Entries of one log, as far as all of them are alike. */
export interface LoggedEntries {
  /** The last part of the log's name, as it is encoded there. */
  readonly log: string
  readonly resourceType: string
  /** What all of them are written as, where that is known. */
  readonly payload?: 'json'
  /** The project that they are written to, where it is known. */
  readonly project?: string | undefined
}

/** How many of some entries a filter matches; `some` where that cannot be told. */
export type Share = 'all' | 'some' | 'none'

/** Of an empty filter: everything. */
export function matchedBy(filter: string, entries: LoggedEntries): Share {
  return shareOf(parseLogFilter(filter), entries)
}

function shareOf(filter: LogFilter, entries: LoggedEntries): Share {
  switch (filter.is) {
    case 'opaque':
      return 'some'
    case 'not':
      return OPPOSITE[shareOf(filter.part, entries)]
    case 'and':
      return least(filter.parts.map((part) => shareOf(part, entries)))
    case 'or':
      return OPPOSITE[least(filter.parts.map((part) => OPPOSITE[shareOf(part, entries)]))]
    case 'compared':
      return compared(filter, entries)
  }
}

const OPPOSITE: Readonly<Record<Share, Share>> = { all: 'none', some: 'some', none: 'all' }

function least(shares: readonly Share[]): Share {
  if (shares.includes('none')) return 'none'
  return shares.includes('some') ? 'some' : 'all'
}

const OF_EVERY_ENTRY = new Set(['logname', 'resource.type'])

type Comparison = Extract<LogFilter, { is: 'compared' }>

function compared({ field, operator, value }: Comparison, entries: LoggedEntries): Share {
  // Whether what has no such field differs, nobody tells: names and types every entry has.
  if (operator === '!=' && !OF_EVERY_ENTRY.has(field)) return 'some'
  if (operator === '!=') return OPPOSITE[compared({ is: 'compared', field, operator: '=', value }, entries)]
  const text = value.toLowerCase()
  if (field === 'logname') return ofLogName(operator, text, entries)
  if (field === 'logid') return ofLogId(text, entries.log.toLowerCase())
  if (field === 'resource.type') return ofText(operator, text, entries.resourceType)
  // Every severity is at least the lowest one; how grave what is found will be, nobody knows.
  if (field === 'severity') return operator === '>=' && text === 'default' ? 'all' : 'some'
  const isOther = entries.payload === 'json' && /^(protopayload|textpayload)(\.|$)/.test(field)
  return isOther && (operator === '=' || operator === ':') ? 'none' : 'some'
}

function decoded(log: string): string {
  return log.replaceAll('%2f', '/')
}

/** With a slash, or encoded as in the name. */
function ofLogId(text: string, log: string): Share {
  return toShare(text === log || text === decoded(log))
}

/** Comparisons of text take it in any case; regular expressions do not. */
function ofText(operator: string, text: string, whole: string): Share {
  if (operator === '=') return toShare(whole.toLowerCase() === text)
  if (operator === ':') return toShare(text === '*' || whole.toLowerCase().includes(text))
  return 'some'
}

function toShare(is: boolean): Share {
  return is ? 'all' : 'none'
}

/** Names of logs are `projects/PROJECT/logs/LOG`. */
function ofLogName(operator: string, text: string, entries: LoggedEntries): Share {
  const log = entries.log.toLowerCase()
  if (operator === '=') {
    const [, project, named] = /^projects\/([^/]+)\/logs\/(.+)$/.exec(text) ?? []
    if (named === undefined) return 'none'
    if (named === log) return ofProject(project ?? '', entries)
    // A name has to be encoded, though the vendor's own samples do not always keep to that.
    return named === decoded(log) ? 'some' : 'none'
  }
  if (operator !== ':') return 'some'
  if (text === '*' || log.includes(text)) return 'all'
  const [before, after] = text.split('/logs/', 2)
  if (after !== undefined) return log.startsWith(after) ? endOfProject(before ?? '', entries) : 'none'
  if (entries.project !== undefined) return toShare(`projects/${entries.project.toLowerCase()}/logs/`.includes(text))
  // No name of a project has a service of Google in it.
  return text.includes('.googleapis.com') || text.includes('%2f') ? 'none' : 'some'
}

function ofProject(name: string, { project }: LoggedEntries): Share {
  return project === undefined ? 'some' : toShare(project.toLowerCase() === name)
}

function endOfProject(end: string, { project }: LoggedEntries): Share {
  if (end === '') return 'all'
  return project === undefined ? 'some' : toShare(`projects/${project.toLowerCase()}`.endsWith(end))
}
