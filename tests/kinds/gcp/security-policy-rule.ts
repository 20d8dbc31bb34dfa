import kind from '../../../src/kinds/gcp/security-policy-rule.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const POLICY = 'urn:pulumi:prod::ledger::gcp:compute/securityPolicy:SecurityPolicy::storefront-armor'
const match = { expr: { expression: "evaluatePreconfiguredWaf('rce-v33-stable')" } }

export default {
  kind,
  same: {
    terraform: {
      document: { securityPolicy: UNKNOWN_SENTINEL, priority: 1000, action: 'deny(403)', preview: false, match },
      resource: { wires: { securityPolicy: [POLICY] } }
    }
  },
  facets: { intrusionPrevention: { mode: 'prevent' } },
  failing: { terraform: { document: { securityPolicy: 'storefront-armor', priority: 1000, action: 'deny(403)', preview: true, match } } },
  failingFacets: { intrusionPrevention: { mode: 'detect' } },
  absent: { terraform: { intrusionPrevention: 'not-applicable' } },
  links: { terraform: { childOf: [{ wired: [POLICY] }] } },
  cases: [
    {
      title: 'has nothing to say of attacks when it is about addresses',
      dialect: 'terraform',
      given: {
        document: {
          priority: 900,
          action: 'deny(403)',
          match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['203.0.113.0/24'] } }
        }
      },
      facets: { intrusionPrevention: 'not-applicable' }
    },
    {
      title: 'waits for an expression that is known only after apply',
      dialect: 'terraform',
      given: { document: { action: 'deny(403)', match: { expr: { expression: UNKNOWN_SENTINEL } } } },
      facets: { intrusionPrevention: { mode: '?computed' } }
    }
  ]
} satisfies KindFixture
