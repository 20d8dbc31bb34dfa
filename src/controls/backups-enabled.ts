import { defineControl } from '../model/control.ts'
import { hours } from '../model/duration.ts'
import { decide } from '../model/verdict.ts'
import { areBackupsOn, ofBackups } from './backups.ts'

export default defineControl({
  id: 'backups-enabled',
  title: 'Backups are made',
  description: 'Automatic backups are on and, with everyHours, no more than that many hours lie between two of them.',
  remedy: 'Switch automatic backups on, often enough',
  severity: 'high',
  needs: ['backup'],
  parameters: { everyHours: { type: 'number', minimum: 1, description: 'Longest time between two backups, in hours' } },
  judge({ facets: { backup } }, { everyHours }) {
    if (everyHours === undefined) return areBackupsOn(backup)
    const interval = decide(backup.everyHours, {
      what: 'time between backups',
      required: `every ${hours(everyHours)}`,
      holds: (period) => period <= everyHours,
      show: (period) => `every ${hours(period)}`,
      says: (period) => `is backed up every ${hours(period)}`
    })
    return ofBackups(backup, interval)
  }
})
