import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { closes, sets } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'

/** Log Analytics workspace. https://learn.microsoft.com/rest/api/loganalytics/workspaces (2023-09-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.log-analytics-workspace',
  title: 'Log Analytics workspace',
  cloud: 'azure',
  role: 'log',
  types: { pulumi: ['azure-native:operationalinsights:Workspace'], arm: ['Microsoft.OperationalInsights/workspaces'] },
  names: ['workspaceName'],
  links: [inResourceGroup, lockedGroup],
  facets: {
    monitoring: alertsElsewhere,
    placement: placementOf,
    publicEndpoint,
    encryptionAtRest: (r) => ({ key: key(r) }),
    deletionProtection: unlocked,
    // What is in tables cannot be altered, but purged by whoever has the role for it.
    // https://learn.microsoft.com/azure/azure-monitor/logs/data-security#tamper-proofing-and-immutability (2026-11-28)
    immutability: 'not-modelled',
    // Kept 30 days by default: https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure (2026-11-22).
    audit: (r) => ({ enabled: r.byNature(true, 'retentionInDays'), retentionDays: r.number('retentionInDays', { absent: 30 }) })
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.operationalinsights/workspaces'], group: 'childOf' }),
    placement: settlePlacement,
    deletionProtection: protectedByLock
  },
  fixes: {
    'no-public-endpoint': (dialect, parameters) =>
      ['publicNetworkAccessForIngestion', 'publicNetworkAccessForQuery'].map((path) => closes(path)(dialect, parameters)),
    'audit-logged': (dialect, { minimumDays = 90 }) => sets('retentionInDays', minimumDays)(dialect)
  }
})

/** Open as long as either taking logs in or querying them is; both are when not set. */
function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  const isOpen = anyTrue([isEnabled(r, 'publicNetworkAccessForIngestion'), isEnabled(r, 'publicNetworkAccessForQuery')])
  return { reach: map(isOpen, (open) => (open ? 'open' : 'closed')), sources: map(isOpen, (open) => (open ? ['0.0.0.0/0'] : [])) }
}

function isEnabled(r: Reader, path: string): Fact<boolean> {
  return map(r.string(path, { absent: 'Enabled' }), (access) => access.toLowerCase() !== 'disabled')
}

/** Only a dedicated cluster may have a customer's key, which is told on the cluster. */
function key(r: Reader): Fact<KeyLevel> {
  return chain(
    r.present('features.clusterResourceId'),
    (dedicated): Fact<KeyLevel> =>
      dedicated ? unknown('not-collected', { missing: 'key of its dedicated cluster' }) : known('provider-key')
  )
}
