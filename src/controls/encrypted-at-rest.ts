import { defineControl } from '../model/control.ts'
import { KEY_LEVELS } from '../model/facets.ts'
import { decide, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'encrypted-at-rest',
  title: 'Stored data is encrypted',
  description:
    'Data at rest is encrypted with a key of at least the wanted level: provider-key, customer-key (managed by the customer) or hsm-key.',
  remedy: 'Encrypt the resource with a key of the required level',
  severity: 'high',
  needs: ['encryptionAtRest'],
  parameters: {
    minimum: {
      type: 'choice',
      choices: ['provider-key', 'customer-key', 'hsm-key'],
      description: 'Weakest key that passes; provider-key when left out'
    }
  },
  judge(judged, { minimum = 'provider-key' }) {
    const { encryptionAtRest } = judged.facets
    if (minimum === 'hsm-key' && encryptionAtRest.key.state === 'known' && encryptionAtRest.key.value === 'customer-key') {
      // Where a customer's key is kept is told by the key itself.
      const keys = judged.near.to('encryptedBy')
      if (keys.state === 'unknown') return undecided(keys, 'level of its key', minimum)
    }
    return decide(encryptionAtRest.key, {
      what: 'encryption at rest',
      required: minimum,
      holds: (key) => KEY_LEVELS.indexOf(key) >= KEY_LEVELS.indexOf(minimum),
      says: (key) => (key === 'none' ? 'does not encrypt what it stores' : `encrypts what it stores with a ${key}`)
    })
  }
})
