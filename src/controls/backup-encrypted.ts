import { defineControl } from '../model/control.ts'
import { CIPHERS, judgeCipher } from './ciphers.ts'
import { KEY_LEVELS } from '../model/facets.ts'
import { decide, every, notApplicable, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'backup-encrypted',
  title: 'Backups are encrypted',
  description:
    'Backups are encrypted with a key of at least the wanted level: provider-key, customer-key (managed by the customer) or hsm-key; ' +
    'with `cipher`, by that one. Public clouds encrypt with AES-256. Not applicable where no backups are made.',
  remedy: 'Encrypt the backups with a key of the required level',
  severity: 'high',
  needs: ['backup'],
  asks: ['cipher'],
  parameters: {
    minimum: {
      type: 'choice',
      choices: ['provider-key', 'customer-key', 'hsm-key'],
      description: 'Weakest key that passes; provider-key when left out'
    },
    cipher: {
      type: 'choice',
      choices: CIPHERS,
      description: 'Cipher that passes, with a key of any length or of at least 256 bits; any when left out'
    }
  },
  judge(judged, { minimum = 'provider-key', cipher }) {
    const { enabled, key } = judged.facets.backup
    if (enabled.state === 'known' && !enabled.value) return notApplicable('is not backed up')
    if (minimum === 'hsm-key' && key.state === 'known' && key.value === 'customer-key') {
      // Where a customer's key is kept is told by the key itself.
      const keys = judged.near.to('encryptedBy')
      if (keys.state === 'unknown') return undecided(keys, 'level of its key', minimum)
    }
    const keyed = decide(key, {
      what: 'encryption of backups',
      required: minimum,
      holds: (level) => KEY_LEVELS.indexOf(level) >= KEY_LEVELS.indexOf(minimum),
      says: (level) => (level === 'none' ? 'does not encrypt its backups' : `encrypts its backups with a ${level}`)
    })
    const encrypted = cipher === undefined || keyed.outcome === 'fail' ? keyed : every([keyed, judgeCipher(judged.self, 'backups', cipher)])
    return encrypted.outcome === 'fail' && enabled.state === 'unknown' ? undecided(enabled, 'backups', minimum) : encrypted
  }
})
