import { defineKind } from '../../graph/kind.ts'
import { known } from '../../model/fact.ts'

/** Zone of Route 53, served from everywhere. https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html (names as aws-config-resource-schema has them, 2026-11-29) */
export default defineKind({
  id: 'aws.hosted-zone',
  title: 'Route 53 hosted zone',
  cloud: 'aws',
  role: 'dns',
  types: { 'aws-config': ['AWS::Route53::HostedZone'] },
  facets: { placement: (r) => ({ regions: r.byNature(['global'], 'Name'), zones: known([]) }) }
})
