import type { Facets } from '../model/facets.ts'
import { decide, every, type Verdict } from '../model/verdict.ts'

/** Whether backups are made at all. */
export function areBackupsOn({ enabled }: Facets['backup']): Verdict {
  return decide(enabled, {
    what: 'backups',
    required: 'on',
    holds: (on) => on,
    show: (on) => (on ? 'on' : 'off'),
    says: (on) => (on ? 'is backed up' : 'is not backed up')
  })
}

/** A demand on backups: it fails where none are made, and cannot pass as long as that is unknown. */
export function ofBackups(backup: Facets['backup'], demand: Verdict): Verdict {
  const made = areBackupsOn(backup)
  const required = demand.required ?? 'on'
  if (made.outcome === 'fail') return { ...made, required, found: 'no backups' }
  if (made.outcome === 'pass') return { ...demand, evidence: [...made.evidence, ...demand.evidence] }
  return every([demand, { ...made, required }])
}
