import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'

const TARGETS = ['azure.network-security-group', 'azure.virtual-network', 'azure.subnet', 'azure.network-interface']
const TARGET_TYPES = /network:(NetworkSecurityGroup|VirtualNetwork|Subnet|NetworkInterface)$/
const IN_ACCOUNT = 'lifecycle rules of its storage account'

/** Flow log of a network watcher. https://learn.microsoft.com/rest/api/network-watcher/flow-logs (2026-11-22) */
export default defineKind({
  id: 'azure.flow-log',
  title: 'Azure network flow log',
  cloud: 'azure',
  role: 'log-export',
  types: { pulumi: ['azure-native:network:FlowLog'], arm: ['Microsoft.Network/networkWatchers/flowLogs'] },
  names: ['name', 'flowLogName'],
  links: [
    { name: 'attachedTo', to: TARGETS, read: (r) => r.references('targetResourceId', TARGET_TYPES) },
    { name: 'logsTo', to: ['azure.storage-account'], read: (r) => r.references('storageId', /storage:StorageAccount$/) }
  ],
  facets: { audit: (r) => ({ enabled: r.boolean('enabled', { absent: UNSTATED }), retentionDays: retention(r) }) },
  settle: { audit: keptByAccount }
})

/** Days after which records are deleted; where retention is off, or 0 days, the storage account alone decides. */
function retention(r: Reader): Fact<number> {
  return chain(r.boolean('retentionPolicy.enabled', { absent: false }), (deletes) => {
    const days = deletes ? r.number('retentionPolicy.days', { absent: 0 }) : known(0)
    return chain(days, (count): Fact<number> => (count === 0 ? unknown('not-collected', { missing: IN_ACCOUNT }) : known(count)))
  })
}

function keptByAccount(own: Facets['audit'], near: Neighbourhood): Answer<'audit'> {
  const { retentionDays: days } = own
  if (days.state === 'known' || days.missing !== IN_ACCOUNT) return own
  const kept = chain(near.to('logsTo'), ([account]): Fact<number> => {
    if (account === undefined) return days
    const rules = account.near.from('childOf', ['azure.storage-management-policy'])
    return chain(rules, (found): Fact<number> => (found.length === 0 ? known(Number.POSITIVE_INFINITY) : days))
  })
  return { ...own, retentionDays: kept }
}
