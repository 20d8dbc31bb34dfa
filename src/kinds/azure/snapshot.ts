import { defineKind } from '../../graph/kind.ts'
import { ageHours } from '../../graph/backup-history.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import type { BackupState, Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { settledLevel, settleKeyLevel } from './customer-key.ts'
import { byDiskEncryptionSet, diskKey, exportEndpoint, storageZones } from './managed-disk.ts'
import { closes } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'

/** Snapshot of a managed disk. https://learn.microsoft.com/rest/api/compute/snapshots (2024-03-02, read 2026-11-22) */
export default defineKind({
  id: 'azure.snapshot',
  title: 'Azure disk snapshot',
  cloud: 'azure',
  role: 'backup',
  types: { pulumi: ['azure-native:compute:Snapshot'], arm: ['Microsoft.Compute/snapshots'] },
  names: ['snapshotName'],
  links: [
    inResourceGroup,
    byDiskEncryptionSet,
    { name: 'snapshotOf', to: ['azure.disk'], read: (r) => r.references('creationData.sourceResourceId', /compute[^:]*:Disk$/) }
  ],
  facets: {
    placement: placementOf,
    encryptionAtRest: diskKey,
    backup,
    restorePoint: (r) => ({ state: state(r), ageHours: ageHours(r, 'timeCreated') }),
    anonymousAccess: 'not-applicable',
    publicEndpoint: exportEndpoint
  },
  settle: { placement: settlePlacement, encryptionAtRest: settleKeyLevel, backup: whereItLies },
  fixes: { 'no-public-endpoint': closes('networkAccessPolicy', 'DenyAll') }
})

/** One copy, which nothing deletes. An incremental one without a SKU takes that of the snapshot before it. */
function backup(r: Reader): Facets['backup'] {
  return {
    enabled: r.byNature(true, 'creationData'),
    everyHours: unknown('not-collected', { missing: 'one snapshot does not say how often one is taken' }),
    retentionDays: r.byNature(Number.POSITIVE_INFINITY, 'creationData'),
    restoreWindowDays: r.byNature(0, 'creationData'),
    regions: placementOf(r).regions,
    zones: storageZones(r.string('sku.name', { absent: UNSTATED })),
    key: diskKey(r).key
  }
}

/** A copy from another region is complete once all of it has arrived. */
function state(r: Reader): Fact<BackupState> {
  return chain(r.string('provisioningState', { absent: UNSTATED }), (provisioning): Fact<BackupState> => {
    if (/^(Failed|Canceled)$/i.test(provisioning)) return known('failed')
    if (/^Deleting$/i.test(provisioning)) return known('deleting')
    if (!/^Succeeded$/i.test(provisioning)) return known('running')
    return chain(r.number('completionPercent', { absent: 100 }), (percent) => known(percent < 100 ? 'running' : 'complete'))
  })
}

function whereItLies(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const placement = near.self.facet('placement')
  return {
    ...own,
    regions: typeof placement === 'string' ? own.regions : placement.regions,
    key: settledLevel(own.key, near)
  }
}
