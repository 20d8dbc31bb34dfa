import { defineControl } from '../model/control.ts'
import { KEY_LEVELS } from '../model/facets.ts'
import { decide } from '../model/verdict.ts'

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
  judge({ facets: { encryptionAtRest } }, { minimum = 'provider-key' }) {
    return decide(encryptionAtRest.key, {
      what: 'encryption at rest',
      required: minimum,
      holds: (key) => KEY_LEVELS.indexOf(key) >= KEY_LEVELS.indexOf(minimum),
      says: (key) => (key === 'none' ? 'does not encrypt what it stores' : `encrypts what it stores with a ${key}`)
    })
  }
})
