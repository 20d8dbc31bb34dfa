import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, map } from '../../model/fact.ts'

/** Whom alert rules tell. https://learn.microsoft.com/rest/api/monitor/action-groups (2023-01-01, read 2026-11-28) */
export default defineKind({
  id: 'azure.action-group',
  title: 'Azure Monitor action group',
  cloud: 'azure',
  role: 'alert-receiver',
  types: { pulumi: ['azure-native:monitor:ActionGroup', 'azure-native:insights:ActionGroup'], arm: ['Microsoft.Insights/actionGroups'] },
  names: ['actionGroupName'],
  facets: {
    // "Indicates whether this action group is enabled. If an action group is not enabled, then none of its receivers will receive communications."
    alertDelivery: (r) => ({ reaches: allTrue([r.boolean('enabled', { absent: true }), hasReceiver(r)]) })
  }
})

/** Receivers that may be switched off, and those that cannot. */
function hasReceiver(r: Reader): Fact<boolean> {
  return anyTrue([
    anyOn(r, 'emailReceivers'),
    anyOn(r, 'smsReceivers'),
    r.present('voiceReceivers'),
    r.present('azureAppPushReceivers'),
    r.present('armRoleReceivers'),
    r.present('webhookReceivers'),
    r.present('itsmReceivers'),
    r.present('logicAppReceivers'),
    r.present('azureFunctionReceivers'),
    r.present('automationRunbookReceivers'),
    r.present('eventHubReceivers')
  ])
}

/** Whoever unsubscribed is `Disabled`; that status is the service's own to tell. */
function anyOn(r: Reader, path: string): Fact<boolean> {
  if (r.dialect === 'azure-native') return r.present(path)
  return chain(r.list(path), (receivers) =>
    anyTrue(
      receivers.map((receiver) =>
        map(receiver.string('status', { absent: 'NotSpecified' }), (status) => status.toLowerCase() !== 'disabled')
      )
    )
  )
}
