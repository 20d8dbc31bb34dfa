import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'zone-redundant',
  title: 'Spread over several zones',
  description: 'The live data or service is spread over at least minimumZones zones of its region.',
  remedy: 'Spread the resource over several zones',
  severity: 'high',
  needs: ['zoneRedundancy'],
  parameters: { minimumZones: { type: 'number', minimum: 1, description: 'Fewest zones that pass; 2 when left out' } },
  judge({ facets: { zoneRedundancy } }, { minimumZones = 2 }) {
    return decide(zoneRedundancy.zones, {
      what: 'zones',
      required: `at least ${minimumZones}`,
      holds: (value) => value >= minimumZones,
      show: String,
      says: (zones) => `is spread over ${zones} zone${zones === 1 ? '' : 's'}`
    })
  }
})
