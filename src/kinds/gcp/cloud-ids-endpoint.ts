import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'
import { regionName, regionOfZone } from '../../model/region.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { cloudLogging } from './cloud-logging.ts'
import type { Mode } from './public-path.ts'
import { locationIn } from './resource-name.ts'
import { findingsElsewhere, forwarded } from './sensor-findings.ts'

/** Cloud IDS endpoint of one zone. https://cloud.google.com/intrusion-detection-system/docs/reference/rest/v1/projects.locations.endpoints (2026-11-22) */
export default defineKind({
  id: 'gcp.cloud-ids-endpoint',
  title: 'Cloud IDS endpoint',
  cloud: 'gcp',
  role: 'firewall',
  types: { pulumi: ['gcp:cloudids/endpoint:Endpoint'], terraform: ['google_cloud_ids_endpoint'], cai: ['ids.googleapis.com/Endpoint'] },
  links: [{ name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('network', /compute\/network:/) }],
  labels: 'none',
  facets: {
    monitoring: alertsElsewhere,
    findings: findingsElsewhere,
    placement: (r) => ({ regions: map(zone(r), (name) => [regionOfZone(name)]), zones: map(zone(r), (name) => [name]) }),
    ingress: 'not-applicable',
    intrusionPrevention: (r) => ({ mode: detection(r) }),
    // Threats are always written to Cloud Logging. https://cloud.google.com/intrusion-detection-system/docs/logging (2026-11-22)
    audit: (r) => cloudLogging(r.byNature(true, 'severity'))
  },
  settle: { monitoring: heardOf('ids.googleapis.com/Endpoint'), findings: forwarded('ids.googleapis.com/Endpoint') }
})

function zone(r: Reader): Fact<string> {
  return r.dialect === 'terraform'
    ? map(r.string('location', { absent: UNSTATED }), regionName)
    : locationIn(r.string('name', { absent: UNSTATED }))
}

/** It sees mirrored packets, so it detects and cannot prevent; one that is being created or deleted sees nothing yet. */
function detection(r: Reader): Fact<Mode> {
  if (r.dialect === 'terraform') return r.byNature('detect', 'severity')
  return map(r.string('state', { absent: UNSTATED }), (state) => (state === 'READY' ? 'detect' : 'off'))
}
