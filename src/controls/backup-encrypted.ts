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
  judge(judged, { minimum = 'provider-key' }) {
    const { enabled, key } = judged.facets.backup
    if (enabled.state === 'known' && !enabled.value) return notApplicable('is not backed up')
    if (minimum === 'hsm-key' && key.state === 'known' && key.value === 'customer-key') {
      // Where a customer's key is kept is told by the key itself.
      const keys = judged.near.to('encryptedBy')
      if (keys.state === 'unknown') return undecided(keys, 'level of its key', minimum)
    }
    const encrypted = decide(key, {
      what: 'encryption of backups',
      required: minimum,
      holds: (level) => KEY_LEVELS.indexOf(level) >= KEY_LEVELS.indexOf(minimum),
      says: (level) => (level === 'none' ? 'does not encrypt its backups' : `encrypts its backups with a ${level}`)
    })
    return encrypted.outcome === 'fail' && enabled.state === 'unknown' ? undecided(enabled, 'backups', minimum) : encrypted
  }
})
