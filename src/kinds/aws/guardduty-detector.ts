import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { map } from '../../model/fact.ts'
import { regionalPlacement } from './place.ts'

/** What GuardDuty watches of an account in a region. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-guardduty-detector.html (names as aws-config-resource-schema has them, 2026-11-29) */
export default defineKind({
  id: 'aws.guardduty-detector',
  title: 'GuardDuty detector',
  cloud: 'aws',
  role: 'firewall',
  types: { 'aws-config': ['AWS::GuardDuty::Detector'] },
  facets: {
    placement: (r) => regionalPlacement(r),
    ingress: 'not-applicable',
    intrusionPrevention: (r) => ({ mode: mode(r) }),
    // It reads what others log.
    audit: 'not-applicable'
  }
})

/** It tells what it finds in flow logs, DNS queries and the trail of events, and turns nothing away. */
function mode(r: Reader): Facets['intrusionPrevention']['mode'] {
  return map(r.boolean('Enable', { absent: UNSTATED }), (on) => (on ? 'detect' : 'off'))
}
