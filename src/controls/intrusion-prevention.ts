import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'intrusion-prevention',
  title: 'Intrusions are prevented',
  description:
    'The intrusion prevention system or web application firewall turns attacks away; one that only detects them passes where `mode` is ' +
    '`detect`, and nowhere else.',
  remedy: 'Switch intrusion prevention to the mode that blocks, or to one that detects where that is enough',
  severity: 'high',
  needs: ['intrusionPrevention'],
  parameters: {
    mode: { type: 'choice', choices: ['detect', 'prevent'], description: 'The least that passes; `prevent` when left out' }
  },
  judge({ facets: { intrusionPrevention } }, { mode: least = 'prevent' }) {
    return decide(intrusionPrevention.mode, {
      what: 'intrusion prevention',
      required: least === 'prevent' ? 'prevent' : 'detect or prevent',
      holds: (mode) => mode === 'prevent' || mode === least,
      show: (mode) => mode,
      says: (mode) => PHRASES[mode]
    })
  }
})

const PHRASES = { off: 'lets intrusions through', detect: 'only detects intrusions', prevent: 'prevents intrusions' } as const
