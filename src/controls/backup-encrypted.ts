import { defineControl } from '../model/control.ts'
import { KEY_LEVELS } from '../model/facets.ts'
import { decide, notApplicable, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'backup-encrypted',
  title: 'Backups are encrypted',
  description:
    'Backups are encrypted with a key of at least the wanted level: provider-key, customer-key (managed by the customer) or hsm-key. ' +
    'Not applicable where no backups are made.',
  remedy: 'Encrypt the backups with a key of the required level',
  severity: 'high',
  needs: ['backup'],
  parameters: {
    minimum: {
      type: 'choice',
      choices: ['provider-key', 'customer-key', 'hsm-key'],
      description: 'Weakest key that passes; provider-key when left out'
    }
  },
  judge({ facets: { backup } }, { minimum = 'provider-key' }) {
    const { enabled, key } = backup
    if (enabled.state === 'known' && !enabled.value) return notApplicable('is not backed up')
    const encrypted = decide(key, {
      what: 'encryption of backups',
      required: minimum,
      holds: (level) => KEY_LEVELS.indexOf(level) >= KEY_LEVELS.indexOf(minimum),
      says: (level) => (level === 'none' ? 'does not encrypt its backups' : `encrypts its backups with a ${level}`)
    })
    return encrypted.outcome === 'fail' && enabled.state === 'unknown' ? undecided(enabled, 'backups', minimum) : encrypted
  }
})
