import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'audit-logged',
  title: 'Access is logged',
  description: 'An audit or access log is written and, with minimumDays, kept for at least that long.',
  remedy: 'Switch the audit log on and keep it long enough',
  severity: 'medium',
  needs: ['audit'],
  parameters: { minimumDays: { type: 'number', minimum: 1, description: 'Fewest days that the log is kept' } },
  judge({ facets: { audit } }, { minimumDays }) {
    const written = decide(audit.enabled, {
      what: 'audit log',
      required: 'on',
      holds: (enabled) => enabled,
      show: (enabled) => (enabled ? 'on' : 'off'),
      says: (enabled) => (enabled ? 'writes an audit log' : 'writes no audit log')
    })
    if (minimumDays === undefined || written.outcome === 'fail') return written
    const kept = decide(audit.retentionDays, {
      what: 'retention of the audit log',
      required: `kept ${days(minimumDays)}`,
      holds: (count) => count >= minimumDays,
      show: days,
      says: (count) => `keeps its audit log ${days(count)}`
    })
    return every([written, kept])
  }
})
