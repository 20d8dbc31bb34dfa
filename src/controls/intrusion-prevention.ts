import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'intrusion-prevention',
  title: 'Intrusions are prevented',
  description: 'The intrusion prevention system or web application firewall turns attacks away; one that only detects them does not pass.',
  remedy: 'Switch intrusion prevention to the mode that blocks',
  severity: 'high',
  needs: ['intrusionPrevention'],
  parameters: {},
  judge({ facets: { intrusionPrevention } }) {
    return decide(intrusionPrevention.mode, {
      what: 'intrusion prevention',
      required: 'prevent',
      holds: (mode) => mode === 'prevent',
      show: (mode) => mode,
      says: (mode) => PHRASES[mode]
    })
  }
})

const PHRASES = { off: 'lets intrusions through', detect: 'only detects intrusions', prevent: 'prevents intrusions' } as const
