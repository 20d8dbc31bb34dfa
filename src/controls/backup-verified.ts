import { defineControl } from '../model/control.ts'
import { CHECK_METHODS } from '../model/facets.ts'
import { decide, every } from '../model/verdict.ts'
import { judgeLast } from './last-time.ts'

export default defineControl({
  id: 'backup-verified',
  title: 'Backups are what was written',
  description:
    'The backup was compared with what was written, and found to be that: at some time, or with everyDays at most so many days before the ' +
    'inventory was read; with methods, in one of those ways. A checksum that is only kept compares nothing.',
  remedy: 'Compare the backup with what was written, and make another where it differs',
  severity: 'medium',
  needs: ['backupCheck'],
  parameters: {
    everyDays: { type: 'number', minimum: 1, description: 'Most days since the backup was last compared' },
    methods: { type: 'strings', choices: CHECK_METHODS, description: 'How it may be compared; anyhow when left out' }
  },
  judge({ facets: { backupCheck } }, { everyDays, methods }) {
    const done = 'was found to be what was written'
    const last =
      everyDays === undefined
        ? decide(backupCheck.passedDays, {
            what: 'check of the backup',
            required: 'checked',
            holds: (count) => count < Number.POSITIVE_INFINITY,
            show: (count) => (count === Number.POSITIVE_INFINITY ? 'never' : 'checked'),
            says: (count) => (count === Number.POSITIVE_INFINITY ? `never ${done}` : done)
          })
        : judgeLast(backupCheck.passedDays, everyDays, { what: 'last check of the backup', done })
    if (methods === undefined || last.outcome === 'fail') return last
    const method = decide(backupCheck.method, {
      what: 'how the backup was compared',
      required: methods.join(' or '),
      holds: (way) => methods.includes(way),
      says: (way) => (way === 'other' ? 'was compared in another way' : `was compared by its ${way}`)
    })
    return every([last, method])
  }
})
