import * as monitor from '@pulumi/azure-native/monitor'
import type * as network from '@pulumi/azure-native/network'
import type * as resources from '@pulumi/azure-native/resources'
import type { Site } from './areas'

/** The operations centre is told when the network of a site is attacked. */
export function siteAlert({ name }: Site, group: resources.ResourceGroup, vnet: network.VirtualNetwork): void {
  const centre = new monitor.ActionGroup(`operations-${name}`, {
    resourceGroupName: group.name,
    location: 'global',
    groupShortName: 'noc',
    enabled: true,
    emailReceivers: [{ name: 'operations', emailAddress: 'operations@retarus.example', useCommonAlertSchema: true }]
  })
  new monitor.MetricAlert(`attacked-${name}`, {
    resourceGroupName: group.name,
    location: 'global',
    enabled: true,
    severity: 1,
    scopes: [vnet.id],
    evaluationFrequency: 'PT1M',
    windowSize: 'PT5M',
    criteria: {
      odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion',
          name: 'attacked',
          metricName: 'IfUnderDDoSAttack',
          operator: 'GreaterThan',
          threshold: 0,
          timeAggregation: 'Maximum'
        }
      ]
    },
    actions: [{ actionGroupId: centre.id }]
  })
}
