import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'not-backed-up',
  title: 'Nothing is backed up that must not outlive its deletion',
  description: 'No backups or snapshots are made: what is deleted would live on in them.',
  remedy: 'Take the resource out of backups and snapshot schedules',
  severity: 'high',
  needs: ['backup'],
  parameters: {},
  judge({ facets: { backup } }) {
    return decide(backup.enabled, {
      what: 'backups',
      required: 'none',
      holds: (on) => !on,
      show: (on) => (on ? 'on' : 'off'),
      says: (on) => (on ? 'is backed up' : 'is not backed up')
    })
  }
})
