import * as monitor from '@pulumi/azure-native/monitor'
import type { Output } from '@pulumi/pulumi'
import { cluster, secondCluster } from './cluster'
import { gateway, secondGateway } from './entry'
import { workspace } from './logs'
import { group, PRIMARY } from './network'

const onCall = new monitor.ActionGroup('on-call', {
  resourceGroupName: group.name,
  location: 'global',
  groupShortName: 'oncall',
  enabled: true,
  emailReceivers: [{ name: 'administrators', emailAddress: 'administrators@example.com', useCommonAlertSchema: true }]
})

/** Tells the administrators when a metric of a resource leaves its bounds. */
function onMetric(name: string, resource: Output<string>, metricName: string, threshold: number): void {
  new monitor.MetricAlert(name, {
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
        { criterionType: 'StaticThresholdCriterion', name, metricName, operator: 'GreaterThan', threshold, timeAggregation: 'Average' }
      ]
    },
    actions: [{ actionGroupId: onCall.id }]
  })
}

/** Tells the administrators of what a query finds in the logs. */
function onLogs(name: string, query: string): void {
  new monitor.ScheduledQueryRule(name, {
    resourceGroupName: group.name,
    location: PRIMARY,
    enabled: true,
    severity: 1,
    scopes: [workspace.id],
    evaluationFrequency: 'PT5M',
    windowSize: 'PT5M',
    criteria: { allOf: [{ query, operator: 'GreaterThan', threshold: 0, timeAggregation: 'Count' }] },
    actions: { actionGroups: [onCall.id] }
  })
}

for (const [suffix, nodes, entry] of [
  ['', cluster, gateway],
  ['-second', secondCluster, secondGateway]
] as const) {
  onMetric(`nodes-down${suffix}`, nodes.id, 'kube_node_status_condition', 0)
  onMetric(`nodes-loaded${suffix}`, nodes.id, 'node_cpu_usage_percentage', 85)
  onMetric(`portal-down${suffix}`, entry.id, 'UnhealthyHostCount', 0)
  onMetric(`portal-loaded${suffix}`, entry.id, 'CapacityUnits', 60)
}

onLogs('attacks-on-the-perimeter', 'AZFWIdpsSignature | where Action != "alert" or Severity == 1')
onLogs('attacks-on-the-portal', 'AGWFirewallLogs | where Action == "Blocked"')
onLogs('errors-of-the-cluster', 'ContainerLogV2 | where LogLevel in ("error", "critical")')
