import * as monitor from '@pulumi/azure-native/monitor'
import type { Output } from '@pulumi/pulumi'
import { group } from './place'

const soc = new monitor.ActionGroup('soc', {
  resourceGroupName: group.name,
  location: 'global',
  groupShortName: 'soc',
  enabled: true,
  emailReceivers: [{ name: 'soc', emailAddress: 'soc@cm.example', useCommonAlertSchema: true }]
})

/** Tells the SOC when a metric of a resource is above what it should be. */
export function alerted(name: string, resource: Output<string>, metricName: string, threshold: number): void {
  new monitor.MetricAlert(`${name}-alert`, {
    resourceGroupName: group.name,
    location: 'global',
    enabled: true,
    severity: 1,
    scopes: [resource],
    evaluationFrequency: 'PT1M',
    windowSize: 'PT5M',
    criteria: {
      odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion',
          name: metricName,
          metricName,
          operator: 'GreaterThan',
          threshold,
          timeAggregation: 'Maximum'
        }
      ]
    },
    actions: [{ actionGroupId: soc.id }]
  })
}
