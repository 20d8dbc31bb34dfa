import * as monitor from '@pulumi/azure-native/monitor'
import * as operationalinsights from '@pulumi/azure-native/operationalinsights'
import type { Output } from '@pulumi/pulumi'
import { at, CLASSIFIED } from './place'

export const workspace = new operationalinsights.Workspace('soc', {
  ...at,
  tags: CLASSIFIED,
  sku: { name: 'PerGB2018' },
  retentionInDays: 365,
  publicNetworkAccessForIngestion: 'Disabled',
  publicNetworkAccessForQuery: 'Disabled'
})

/** Sends every log category of a resource to the SOC. */
export function watched(name: string, resourceUri: Output<string>): void {
  new monitor.DiagnosticSetting(`${name}-logs`, {
    name: 'soc',
    resourceUri,
    workspaceId: workspace.id,
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  })
}
