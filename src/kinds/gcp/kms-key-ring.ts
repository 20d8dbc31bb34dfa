import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { map } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { locationIn } from './resource-name.ts'

/** Key ring of Cloud KMS, which only gives its keys their place. https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings (2026-11-22) */
export default defineKind({
  id: 'gcp.kms-key-ring',
  title: 'Cloud KMS key ring',
  cloud: 'gcp',
  role: 'group',
  types: {
    pulumi: ['gcp:kms/keyRing:KeyRing'],
    terraform: ['google_kms_key_ring'],
    cai: ['cloudkms.googleapis.com/KeyRing']
  },
  labels: 'none',
  facets: {
    placement: (r) => {
      const location =
        r.dialect === 'gcp-api'
          ? locationIn(r.string('name', { absent: UNSTATED }))
          : map(r.string('location', { absent: UNSTATED }), regionName)
      return { regions: map(location, (name) => [name]), zones: r.byNature([], 'location') }
    }
  }
})
