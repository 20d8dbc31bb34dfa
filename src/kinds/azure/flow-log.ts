import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known } from '../../model/fact.ts'

const TARGETS = ['azure.network-security-group', 'azure.virtual-network', 'azure.subnet', 'azure.network-interface']
const TARGET_TYPES = /network:(NetworkSecurityGroup|VirtualNetwork|Subnet|NetworkInterface)$/

/** Flow log of a network watcher. https://learn.microsoft.com/rest/api/network-watcher/flow-logs (2026-11-22) */
export default defineKind({
  id: 'azure.flow-log',
  title: 'Azure network flow log',
  cloud: 'azure',
  role: 'log-export',
  types: { pulumi: ['azure-native:network:FlowLog'], arm: ['Microsoft.Network/networkWatchers/flowLogs'] },
  names: ['name', 'flowLogName'],
  links: [{ name: 'attachedTo', to: TARGETS, read: (r) => r.references('targetResourceId', TARGET_TYPES) }],
  facets: { audit: (r) => ({ enabled: r.boolean('enabled', { absent: UNSTATED }), retentionDays: retention(r) }) }
})

/** Nothing deletes the records unless retention is switched on; 0 days keep them for ever as well. */
function retention(r: Reader): Fact<number> {
  return chain(r.boolean('retentionPolicy.enabled', { absent: false }), (deletes): Fact<number> => {
    if (!deletes) return known(Number.POSITIVE_INFINITY)
    return chain(r.number('retentionPolicy.days', { absent: 0 }), (days) => known(days === 0 ? Number.POSITIVE_INFINITY : days))
  })
}
