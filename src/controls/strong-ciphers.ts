import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'strong-ciphers',
  title: 'Only strong ciphers are offered',
  description: 'No cipher weaker than minimumBits can be chosen by whoever connects: 112 bits are 3DES, 128 and 256 are AES.',
  remedy: 'Offer only ciphers that are strong enough',
  severity: 'high',
  needs: ['offeredCiphers'],
  parameters: {
    minimumBits: { type: 'number', required: true, minimum: 1, description: 'Strength in bits of the weakest cipher that passes' }
  },
  judge({ facets: { offeredCiphers } }, { minimumBits }) {
    return decide(offeredCiphers.minimumBits, {
      what: 'ciphers that it offers',
      required: `${minimumBits} bits and more`,
      holds: (bits) => bits >= minimumBits,
      show: (bits) => (bits === 0 ? 'no encryption' : `${bits} bits`),
      says: (bits) => (bits === 0 ? 'offers to do without encryption' : `offers ciphers of ${bits} bits`)
    })
  }
})
