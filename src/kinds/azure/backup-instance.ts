import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, not, unknown } from '../../model/fact.ts'
import { partOfCluster } from './cluster-backup.ts'
import { byItsPolicy, keyOfCopies, LISTED_CONTAINERS } from './instance-copies.ts'
import { childPlacement, placementOfParent } from './location.ts'
import { heldByVault } from './vault-copies.ts'

const POLICY = /dataprotection[^:]*:BackupPolicy$/
const SOURCE = /(compute[^:]*:Disk|storage[^:]*:StorageAccount|containerservice[^:]*:ManagedCluster|dbfor(postgre|my)sql[^:]*:Server)$/

/** What a Backup vault protects. https://learn.microsoft.com/rest/api/dataprotection/backup-instances (2025-01-01, read 2026-11-29) */
export default defineKind({
  id: 'azure.backup-instance',
  title: 'Azure backup instance',
  cloud: 'azure',
  role: 'backup',
  types: { pulumi: ['azure-native:dataprotection:BackupInstance'], arm: ['Microsoft.DataProtection/backupVaults/backupInstances'] },
  names: ['backupInstanceName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.backup-vault'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('vaultName', /dataprotection[^:]*:BackupVault$/))
    },
    {
      name: 'attachedTo',
      to: ['azure.disk', 'azure.storage-account', 'azure.aks-cluster', 'azure.postgresql-flexible-server', 'azure.mysql-flexible-server'],
      read: whatItProtects
    },
    { name: 'usesPolicy', to: ['azure.backup-vault-policy'], read: (r) => r.references('policyInfo.policyId', POLICY) }
  ],
  facets: {
    placement: placementOfParent,
    encryptionAtRest: (r) => ({ key: heldByVault(r).key }),
    backup,
    restorePoint: 'not-applicable',
    anonymousAccess: 'not-applicable'
  },
  settle: {
    placement: childPlacement('childOf'),
    encryptionAtRest: (_own, near) => ({ key: keyOfCopies(near) }),
    backup: byItsPolicy
  }
})

/** A single database of a server is backed up by itself, and is none of the kinds. */
function whatItProtects(r: Reader): Fact<readonly Reference[]> {
  return map(r.references('dataSourceInfo.resourceID', SOURCE), (found) =>
    found.filter(({ text = '' }) => !/\/databases\/[^/]+$/i.test(text))
  )
}

function backup(r: Reader): Facets['backup'] {
  const open = unknown('not-collected', { missing: 'told by its backup policy' })
  return { enabled: isRunning(r), everyHours: open, retentionDays: open, restoreWindowDays: open, ...heldByVault(r) }
}

/** It has a policy, was neither stopped nor deleted, and takes all that there is. */
function isRunning(r: Reader): Fact<boolean> {
  const on = chain(r.present('policyInfo.policyId', { emptyIs: 'absent', wiredTo: POLICY }), (has) => (has ? isProtected(r) : known(false)))
  return chain(on, (runs): Fact<boolean> => {
    if (!runs) return known(false)
    return chain(leavesOut(r), (what) => (what === '' ? known(true) : unknown('not-collected', { missing: what })))
  })
}

/** What a program declares is to be protected; what is there tells whether it is. https://learn.microsoft.com/rest/api/dataprotection/backup-instances/get (2025-01-01, read 2026-11-29) */
function isProtected(r: Reader): Fact<boolean> {
  if (r.dialect === 'azure-native') return known(true)
  return chain(r.string('currentProtectionState', { absent: UNSTATED }), (state): Fact<boolean> => {
    if (/^(ProtectionConfigured|ConfiguringProtection|UpdatingProtection)$/i.test(state)) return known(true)
    if (
      /^(NotProtected|ProtectionStopped|(Backup|Retention)SchedulesSuspended|ConfiguringProtectionFailed|Soft(Deleted|Deleting))$/i.test(
        state
      )
    )
      return known(false)
    return unknown('unreadable', { missing: `whether anything is backed up in the state "${state}"` })
  })
}

/** Why it may not take all of what it protects; nothing where it does. */
function leavesOut(r: Reader): Fact<string> {
  return chain(r.list('policyInfo.policyParameters.backupDatasourceParametersList'), (parameters) => {
    const listsContainers = anyTrue(parameters.map((one) => one.present('containersList')))
    return chain(listsContainers, (lists) => (lists ? known(LISTED_CONTAINERS) : ofCluster(r, parameters)))
  })
}

function ofCluster(r: Reader, parameters: readonly Reader[]): Fact<string> {
  return chain(r.string('dataSourceInfo.datasourceType', { absent: '' }), (type) => {
    if (!/\/managedClusters$/i.test(type)) return known('')
    const whole = parameters.length === 0 ? known(false) : not(anyTrue(parameters.map(partOfCluster)))
    return map(whole, (all) => (all ? '' : 'what of the cluster the backup leaves out'))
  })
}
