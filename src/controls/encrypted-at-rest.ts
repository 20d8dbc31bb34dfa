import { defineControl } from '../model/control.ts'
import { CIPHERS, judgeCipher } from './ciphers.ts'
import { KEY_LEVELS } from '../model/facets.ts'
import { decide, every, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'encrypted-at-rest',
  title: 'Stored data is encrypted',
  description:
    'Data at rest is encrypted with a key of at least the wanted level: provider-key, customer-key (managed by the customer) or hsm-key; ' +
    'with `cipher`, by that one. Public clouds encrypt with AES-256.',
  remedy: 'Encrypt the resource with a key of the required level',
  severity: 'high',
  needs: ['encryptionAtRest'],
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
    const { encryptionAtRest } = judged.facets
    if (minimum === 'hsm-key' && encryptionAtRest.key.state === 'known' && encryptionAtRest.key.value === 'customer-key') {
      // Where a customer's key is kept is told by the key itself.
      const keys = judged.near.to('encryptedBy')
      if (keys.state === 'unknown') return undecided(keys, 'level of its key', minimum)
    }
    const encrypted = decide(encryptionAtRest.key, {
      what: 'encryption at rest',
      required: minimum,
      holds: (key) => KEY_LEVELS.indexOf(key) >= KEY_LEVELS.indexOf(minimum),
      says: (key) => (key === 'none' ? 'does not encrypt what it stores' : `encrypts what it stores with a ${key}`)
    })
    return cipher === undefined || encrypted.outcome === 'fail' ? encrypted : every([encrypted, judgeCipher(judged.self, 'stored', cipher)])
  }
})
