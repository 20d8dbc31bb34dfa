import * as monitor from '@pulumi/azure-native/monitor'
import * as operationalinsights from '@pulumi/azure-native/operationalinsights'
import type { Output } from '@pulumi/pulumi'
import { group, PRIMARY } from './network'

export const workspace = new operationalinsights.Workspace('security', {
  resourceGroupName: group.name,
  location: PRIMARY,
  sku: { name: 'PerGB2018' },
  retentionInDays: 365,
  publicNetworkAccessForIngestion: 'Disabled',
  publicNetworkAccessForQuery: 'Disabled'
})

/** Sends every log category of a resource to the security workspace. */
export function logAll(name: string, resourceUri: Output<string>): void {
  new monitor.DiagnosticSetting(`${name}-logs`, {
    name: 'security',
    resourceUri,
    workspaceId: workspace.id,
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  })
}
