import * as authorization from '@pulumi/azure-native/authorization'
import * as monitor from '@pulumi/azure-native/monitor'
import * as operationalinsights from '@pulumi/azure-native/operationalinsights'
import type * as resources from '@pulumi/azure-native/resources'
import * as storage from '@pulumi/azure-native/storage'
import type { Output } from '@pulumi/pulumi'
import type { Site } from './areas'

/** Sends every log category of a resource to the audit trail of its site. */
export type Logging = (name: string, resourceUri: Output<string>) => void

/** The audit trail of one site, kept there for a year: searched in a workspace, and held where nobody alters it. */
export function siteLogs({ name, location }: Site, group: resources.ResourceGroup): Logging {
  const workspace = new operationalinsights.Workspace(`audit-${name}`, {
    resourceGroupName: group.name,
    location,
    sku: { name: 'PerGB2018' },
    retentionInDays: 365,
    publicNetworkAccessForIngestion: 'Disabled',
    publicNetworkAccessForQuery: 'Disabled',
    tags: { 'data-class': 'operations' }
  })
  const archive = new storage.StorageAccount(`audit-${name}`, {
    resourceGroupName: group.name,
    location,
    kind: 'StorageV2',
    sku: { name: 'Standard_LRS' },
    publicNetworkAccess: 'Disabled',
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    enableHttpsTrafficOnly: true,
    minimumTlsVersion: 'TLS1_2',
    immutableStorageWithVersioning: {
      enabled: true,
      immutabilityPolicy: { state: 'Locked', immutabilityPeriodSinceCreationInDays: 365, allowProtectedAppendWrites: true }
    },
    tags: { 'data-class': 'audit-log' }
  })
  new authorization.ManagementLockByScope(`audit-${name}`, { scope: workspace.id, level: 'CanNotDelete' })
  return (label, resourceUri) => {
    new monitor.DiagnosticSetting(`${label}-logs`, {
      name: 'audit',
      resourceUri,
      workspaceId: workspace.id,
      storageAccountId: archive.id,
      logs: [{ categoryGroup: 'allLogs', enabled: true }]
    })
  }
}
